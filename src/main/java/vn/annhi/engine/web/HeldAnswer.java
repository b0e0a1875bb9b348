package vn.annhi.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** An answer that is not sent yet, so that an error in it can be said in other words. */
final class HeldAnswer extends ContentCachingResponseWrapper {

    private static final JsonMapper JSON = JsonMapper.shared();

    private boolean refused;
    private String reason = "";

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        sendError(status, "");
    }

    /** Kept back: the container's error page would take the place of our words. */
    @Override
    public void sendError(int status, String message) {
        setStatus(status);
        refused = true;
        reason = message;
    }

    boolean isError() {
        return getStatus() >= SC_BAD_REQUEST;
    }

    /** What the engine says went wrong; empty when it says nothing. */
    String message() {
        return refused ? reason : body().path("message").asString("");
    }

    /** The engine's name for what went wrong; empty when it says nothing. */
    String kind() {
        return body().path("type").asString("");
    }

    /** Says it in these words; nothing else of the engine's answer goes out. */
    void say(String message) throws IOException {
        resetBuffer();
        refused = false;
        setContentType(MediaType.APPLICATION_JSON_VALUE);
        getOutputStream()
                .write(JSON.writeValueAsString(Map.of("message", message)).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends what is held. */
    void release() throws IOException {
        if (refused) {
            super.sendError(getStatus(), reason);
        } else {
            copyBodyToResponse();
        }
    }

    private JsonNode body() {
        var type = getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE)
                ? JSON.readTree(getContentAsByteArray())
                : MissingNode.getInstance();
    }
}
