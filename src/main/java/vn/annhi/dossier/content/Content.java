package vn.annhi.dossier.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, and the views of them that several checks share. */
final class Content {

    private final byte[] bytes;
    private @Nullable Optional<OfficeFile> office;

    Content(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return bytes.length;
    }

    /** One character per byte. */
    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether those characters stand there, one byte each. */
    boolean has(String characters, int at) {
        var wanted = characters.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** That many bytes from there as characters. */
    String letters(int at, int count) {
        return new String(bytes, at, count, StandardCharsets.ISO_8859_1);
    }

    int unsigned(int at) {
        return bytes[at] & 0xff;
    }

    /** The file as a zipped office document, or nothing when it is no sound one. */
    Optional<OfficeFile> office() {
        var known = office;
        if (known == null) {
            known = OfficeFile.of(this);
            office = known;
        }
        return known;
    }
}
