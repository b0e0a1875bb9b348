package vn.annhi.organisation;

import java.util.regex.Pattern;

/**
 * A system of another body that sends notices of its own accord, such as hotline 111's (D56 art. 25.1).
 *
 * @param id its name in logs and records, {@code tong-dai-111}
 * @param name who sends, in Vietnamese, for Mẫu 01
 * @param tokenDigest SHA-256 of its bearer token in hexadecimal digits; the token itself is nowhere
 * @param position what stands on Mẫu 01 as place of receipt: of a national body or of the chart
 */
public record NoticeSender(String id, String name, String tokenDigest, PositionId position) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** Refuses a malformed id or digest and an empty name with {@link IllegalArgumentException}. */
    public NoticeSender {
        require(ID.matcher(id).matches(), "a sender's id looks like tong-dai-111");
        require(!name.isBlank(), "sender " + id + " has no name");
        require(
                SHA_256.matcher(tokenDigest).matches(),
                "token-digest of sender " + id + " is not a SHA-256 in 64 hexadecimal digits");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
