package vn.annhi.engine.intake;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document that says what calls and answers look like. */
record Contract(JsonNode document) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi31(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Contract parse(String json) {
        return new Contract(JSON.readTree(json));
    }

    /** What is wrong with the body of such a call. */
    List<String> wrongInCall(String method, String path, Object body) {
        return wrong(operation(method, path).at("/requestBody/content/application~1json/schema"), body);
    }

    /** What is wrong with an answer: its status, type and body. */
    List<String> wrongInAnswer(String method, String path, int status, String type, String body) {
        var response = resolved(operation(method, path).path("responses").path(Integer.toString(status)));
        var content = response.path("content").path(type);
        return content.isMissingNode()
                ? List.of(method + " " + path + " must not answer " + status + " " + type)
                : wrong(content.path("schema"), JSON.readTree(body));
    }

    /** The headers that such an answer must have. */
    List<String> headers(String method, String path, int status) {
        var response = resolved(operation(method, path).path("responses").path(Integer.toString(status)));
        return List.copyOf(response.path("headers").propertyNames());
    }

    JsonNode operation(String method, String path) {
        return document.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
    }

    JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    /** What is wrong with the value, by that part of the document. */
    List<String> wrong(JsonNode schema, Object value) {
        if (!(schema instanceof ObjectNode part)) {
            return List.of("the contract does not tell of this");
        }
        var whole = part.deepCopy();
        whole.set("components", document.path("components"));
        return errors(REGISTRY.getSchema(whole), JSON.valueToTree(value)).toList();
    }

    /** What keeps the document from being one of OpenAPI, by the given schema of such documents. */
    List<String> faults(String schema) {
        return errors(
                        SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                                .getSchema(JSON.readTree(schema)),
                        document)
                .toList();
    }

    private static Stream<String> errors(Schema schema, JsonNode value) {
        return schema.validate(value).stream().map(Error::toString);
    }

    private JsonNode resolved(JsonNode part) {
        var reference = part.path("$ref").asString("");
        return reference.isEmpty() ? part : document.at(reference.substring(1));
    }
}
