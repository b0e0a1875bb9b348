package vn.annhi.dossier.content;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outermost boxes of an ISO media file (MP4, M4A, HEIC). */
record Boxes(Content content, List<Box> list) {

    record Box(String type, int from, int to) {}

    private static final int HEAD = 8;

    /** Nothing when the boxes do not fill the file exactly. */
    static Optional<Boxes> of(Content content) {
        var numbers = ByteBuffer.wrap(content.bytes());
        var boxes = new ArrayList<Box>();
        var at = 0;
        while (at < content.size()) {
            if (content.size() - at < HEAD) {
                return Optional.empty();
            }
            var length = length(numbers, at);
            if (length < HEAD || length > content.size() - at) {
                return Optional.empty();
            }
            boxes.add(new Box(content.letters(at + 4, 4), at, at + (int) length));
            at += (int) length;
        }
        return Optional.of(new Boxes(content, boxes));
    }

    /** Zero: to the end of the file; one: the length follows in eight bytes. */
    private static long length(ByteBuffer numbers, int at) {
        var length = numbers.getInt(at) & 0xffffffffL;
        if (length == 0) {
            return numbers.limit() - at;
        }
        return length == 1 && numbers.limit() - at >= 2 * HEAD ? numbers.getLong(at + HEAD) : length;
    }

    /** The brands that the file claims to follow, the main one first. */
    List<String> brands() {
        var head = list.get(0);
        var brands = new ArrayList<String>();
        for (var at = head.from() + HEAD; at + 4 <= head.to(); at += 4) {
            brands.add(content.letters(at, 4));
        }
        return brands;
    }

    /** Whether a track of the film is a picture track (ISO 14496-12, handler {@code vide}). */
    boolean hasVideo() {
        return list.stream().filter(box -> box.type().equals("moov")).anyMatch(this::hasVideo);
    }

    private boolean hasVideo(Box film) {
        for (var at = film.from(); at < film.to(); at++) {
            if (content.has("hdlr", at) && content.has("vide", at + 12)) {
                return true;
            }
        }
        return false;
    }
}
