package vn.annhi.dossier;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record with its link of the case's chain.
 *
 * @param payload the form's data as the digest covers it; null once erased by law (D56 art. 36)
 * @param digest of salt and payload
 * @param previous the hash of the record before, or zeros
 * @param hash of previous, digest and the circumstances of the submission
 */
public record SealedRecord(
        FormRecord entry, @Nullable String payload, byte[] salt, byte[] digest, byte[] previous, byte[] hash) {

    /** Whether it is what was sealed, after the record of that hash. */
    boolean follows(byte[] before) {
        var record = new NewRecord(entry.formId(), entry.cycle(), entry.subject(), entry.author(), entry.data());
        return Arrays.equals(previous, before)
                && (payload == null || Arrays.equals(digest, HashChain.digest(salt, payload)))
                && Arrays.equals(hash, HashChain.link(previous, digest, entry.caseCode(), entry.seq(), record));
    }

    /** The number of the first record that does not follow the one before; empty when the chain is whole. */
    static Optional<Integer> firstBroken(Iterable<SealedRecord> chain) {
        var before = HashChain.START;
        var expected = 1;
        for (var link : chain) {
            if (link.entry().seq() != expected || !link.follows(before)) {
                return Optional.of(expected);
            }
            before = link.hash();
            expected++;
        }
        return Optional.empty();
    }
}
