package vn.annhi.dossier.content;

import java.nio.ByteBuffer;
import java.util.OptionalInt;

/** Where a PNG picture ends, by walking its chunks. */
final class Png {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;

    private Png() {}

    /** The offset behind the last chunk; nothing when the picture is cut off or damaged. */
    static OptionalInt end(Content content) {
        var numbers = ByteBuffer.wrap(content.bytes());
        for (var at = SIGNATURE; at + FRAME <= content.size(); ) {
            var length = numbers.getInt(at);
            if (length < 0 || length > content.size() - at - FRAME) {
                return OptionalInt.empty();
            }
            var next = at + FRAME + length;
            if (content.has("IEND", at + 4)) {
                return OptionalInt.of(next);
            }
            at = next;
        }
        return OptionalInt.empty();
    }
}
