package vn.annhi.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** SHA-256 over salted digests: a payload can be erased by law (D56 art. 36) and the chain still holds. */
final class HashChain {

    static final byte[] START = new byte[32];

    private static final SecureRandom RANDOM = new SecureRandom();

    private HashChain() {}

    static byte[] newSalt() {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }

    static byte[] digest(byte[] salt, String payload) {
        return sha256(salt, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** Binds a record's digest and circumstances to its predecessor. */
    static byte[] link(byte[] previous, byte[] digest, CaseCode code, int seq, NewRecord entry) {
        var author = entry.author();
        var circumstances = String.join(
                "\n",
                code.value(),
                Integer.toString(seq),
                entry.formId(),
                Integer.toString(entry.cycle()),
                entry.subject(),
                author.officer(),
                author.position(),
                Long.toString(author.at().toEpochMilli()));
        var acting = author.actingFor()
                .map(each -> String.join("\n", "", Long.toString(each.substitution()), each.officer(), each.paper()))
                .orElse("");
        return sha256(previous, digest, (circumstances + acting).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
