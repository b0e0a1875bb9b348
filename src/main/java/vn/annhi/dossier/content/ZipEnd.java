package vn.annhi.dossier.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The end record of a ZIP archive, from which readers find everything else, whatever stands before it. */
record ZipEnd(Content content, int at) {

    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    /** The end record, when the file's last bytes are one. */
    static Optional<ZipEnd> of(Content content) {
        for (var at = content.size() - LENGTH; at >= Math.max(0, content.size() - LENGTH - LONGEST_COMMENT); at--) {
            if (content.has("PK\5\6", at) && at + LENGTH + number(content, at + 20, 2) == content.size()) {
                return Optional.of(new ZipEnd(content, at));
            }
        }
        return Optional.empty();
    }

    /** The names in the archive's directory, in its order; a broken directory is an {@link IndexOutOfBoundsException}. */
    List<String> names() {
        var names = new ArrayList<String>();
        var entry = number(content, at + 16, 4);
        for (var left = number(content, at + 10, 2); left > 0 && content.has("PK\1\2", entry); left--) {
            var length = number(content, entry + 28, 2);
            names.add(new String(content.bytes(), entry + 46, length, StandardCharsets.UTF_8));
            entry += 46 + length + number(content, entry + 30, 2) + number(content, entry + 32, 2);
        }
        return names;
    }

    private static int number(Content content, int at, int bytes) {
        var buffer = ByteBuffer.wrap(content.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        return bytes == 2 ? buffer.getShort(at) & 0xffff : buffer.getInt(at);
    }
}
