package vn.annhi.engine.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.annhi.wording.Wording;

/** What a person reads when a call of the web apps fails: our own reasons as they are, the engine's in Vietnamese. */
@Component
class ErrorWords {

    /** The engine puts technical English before the reason that our services give. */
    private static final Pattern PREFIX =
            Pattern.compile("^(Cannot (submit task form|instantiate process definition) \\S+: )?"
                    + "(ENGINE-\\d+ )?(Exception while invoking \\S+: )?");

    /** Letters that only Vietnamese has, outside of what the engine quotes from the caller. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăđơưạ-ỹ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    /** What the engine stumbles over when a call does not hold what it must. */
    private static final Set<String> INCOMPLETE =
            Set.of("NullPointerException", "NullValueException", "IllegalArgumentException");

    private record Sign(Pattern pattern, String key) {

        static Sign of(String pattern, String key) {
            return new Sign(Pattern.compile(pattern), key);
        }

        boolean isIn(String error) {
            return pattern.matcher(error).find();
        }
    }

    /** What the engine says, by what it means to an officer; the first that is found counts. */
    private static final List<Sign> SIGNS = List.of(
            Sign.of("The user with id '.*' does not have", "engine.error.notAllowed"),
            Sign.of("no authenticated tenant", "engine.error.otherUnit"),
            Sign.of("already claimed", "engine.task.claimedByOther"),
            Sign.of("by another transaction", "engine.error.changed"),
            Sign.of("CSRFPreventionFilter", "engine.error.pageTooOld"),
            Sign.of("is suspended", "engine.error.suspended"),
            Sign.of("No matching task|Cannot find task", "engine.task.gone"),
            Sign.of("Filter with id|No filter found", "engine.error.filterGone"),
            Sign.of("form for task|form key|Form Definition|form with the resource", "engine.error.formGone"),
            Sign.of(
                    "No matching definition|no deployed process definition|start form data",
                    "engine.error.procedureGone"),
            Sign.of("[Pp]rocess instance with id .* does not exist", "engine.error.caseGone"),
            Sign.of("authenticated user password", "engine.error.wrongPassword"),
            Sign.of("Password does not match policy", "engine.error.weakPassword"),
            Sign.of("valid resource identifier", "engine.error.badName"));

    private final Wording wording;

    ErrorWords(Wording wording) {
        this.wording = wording;
    }

    /** The reason in the words of our own services, without what the engine puts before it; else the text as it is. */
    static String reason(String message) {
        return isOurs(message) ? PREFIX.matcher(message).replaceFirst("") : message;
    }

    /** The engine answers some mistakes of a caller with 500, as if they were its own. */
    static int status(int given, String kind, String message) {
        if (given != 500) {
            return given;
        }
        var key = sign(message).map(Sign::key).orElse("");
        if (key.equals("engine.error.otherUnit") || key.equals("engine.error.notAllowed")) {
            return 403;
        }
        if (key.equals("engine.task.gone")) {
            return 404;
        }
        return INCOMPLETE.contains(kind) ? 400 : given;
    }

    private static Optional<Sign> sign(String reason) {
        return SIGNS.stream().filter(sign -> sign.isIn(reason)).findFirst();
    }

    /** The words for an answer with that status; {@code message} is what the engine says, possibly nothing. */
    String vietnamese(int status, String message) {
        var reason = PREFIX.matcher(message).replaceFirst("");
        if (isOurs(reason)) {
            return reason;
        }
        return wording.say(sign(reason).map(Sign::key).orElseGet(() -> byStatus(status)));
    }

    private static String byStatus(int status) {
        return switch (status) {
            case 401 -> "engine.signedOut";
            case 403 -> "engine.error.notAllowed";
            case 404 -> "engine.error.notFound";
            default -> status < 500 ? "engine.error.badRequest" : "engine.error.technical";
        };
    }

    private static boolean isOurs(String message) {
        return VIETNAMESE.matcher(QUOTED.matcher(message).replaceAll("")).find();
    }
}
