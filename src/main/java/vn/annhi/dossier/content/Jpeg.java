package vn.annhi.dossier.content;

import java.util.OptionalInt;

/** Where a JPEG picture ends, by walking its segments (ITU T.81, annex B). */
final class Jpeg {

    private static final int SCAN = 0xda;
    private static final int END = 0xd9;

    private Jpeg() {}

    /** The offset behind the end mark; nothing when the picture is cut off or damaged. */
    static OptionalInt end(Content content) {
        var at = 2;
        while (at + 4 <= content.size() && content.unsigned(at) == 0xff) {
            var marker = content.unsigned(at + 1);
            if (marker == 0xff) { // fill byte
                at++;
                continue;
            }
            at += 2 + content.unsigned(at + 2) * 256 + content.unsigned(at + 3);
            if (marker == SCAN) {
                at = nextMarker(content, at);
            }
            if (content.has("\u00ff\u00d9", at)) {
                return OptionalInt.of(at + 2);
            }
        }
        return OptionalInt.empty();
    }

    /** Skips the coded data of a scan, in which FF 00 and the restart marks are no segments. */
    private static int nextMarker(Content content, int from) {
        var at = from;
        while (at + 1 < content.size() && !(content.unsigned(at) == 0xff && isSegment(content.unsigned(at + 1)))) {
            at++;
        }
        return at;
    }

    private static boolean isSegment(int marker) {
        return marker >= 0xc0 && marker != 0xff && (marker < 0xd0 || marker >= END);
    }
}
