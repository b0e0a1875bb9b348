package vn.annhi.engine.intake;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.dossier.SentNotice;
import vn.annhi.web.Problem.WrongField;
import vn.annhi.wording.Wording;

/** Reads a notice off a call; what Mẫu 01 says is left to the form's own check. */
@Component
class NoticeReading {

    static final String KEY = "Idempotency-Key";

    /** Bytes: twice what the longest Mẫu 01 takes. */
    private static final int LARGEST = 300_000;

    private static final String REFERENCE = "reference";
    private static final String REPORT = "report";
    private static final Pattern KEY_SHAPE = Pattern.compile("[!-~]{8,100}");
    private static final Pattern REFERENCE_SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,59}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Wording wording;

    NoticeReading(Wording wording) {
        this.wording = wording;
    }

    /** The notice; {@link CallRefusedException} when the call holds none. */
    SentNotice read(String sender, HttpInputMessage call) throws IOException {
        var key = call.getHeaders().getFirst(KEY);
        if (key == null || !KEY_SHAPE.matcher(key).matches()) {
            throw refused(KEY, "engine.intake.key");
        }
        if (!MediaType.APPLICATION_JSON.isCompatibleWith(call.getHeaders().getContentType())) {
            throw new CallRefusedException(UNSUPPORTED_MEDIA_TYPE, wording.say("engine.intake.type"));
        }
        var body = call.getBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new CallRefusedException(CONTENT_TOO_LARGE, wording.say("engine.intake.tooLarge"));
        }
        return notice(sender, key, json(body));
    }

    private SentNotice notice(String sender, String key, Map<String, @Nullable Object> body) {
        if (!(body.get(REFERENCE) instanceof String reference)
                || !REFERENCE_SHAPE.matcher(reference).matches()) {
            throw refused(REFERENCE, "engine.intake.reference");
        }
        if (!(body.get(REPORT) instanceof Map<?, ?> report)) {
            throw refused(REPORT, "engine.intake.report");
        }
        if (!Set.of(REFERENCE, REPORT).containsAll(body.keySet())) {
            throw new CallRefusedException(BAD_REQUEST, wording.say("engine.intake.unknownPart"));
        }
        return new SentNotice(sender, key, reference, keyed(report));
    }

    private Map<String, @Nullable Object> json(byte[] body) {
        try {
            var read = JSON.readValue(body, new TypeReference<Map<String, @Nullable Object>>() {});
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            // Jackson's words could quote what was sent
            throw new CallRefusedException(BAD_REQUEST, wording.say("engine.intake.json"));
        }
        throw new CallRefusedException(BAD_REQUEST, wording.say("engine.intake.json"));
    }

    /** Keys of a JSON object are texts. */
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> keyed(Map<?, ?> report) {
        return (Map<String, @Nullable Object>) report;
    }

    private CallRefusedException refused(String field, String reason) {
        var words = wording.say(reason);
        return new CallRefusedException(BAD_REQUEST, words, new WrongField(field, words));
    }
}
