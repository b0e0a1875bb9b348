package vn.annhi.dossier.content;

import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Walks through the streams of a PDF, unpacking each within bounds. */
final class PdfStreams {

    private static final Pattern BEGIN = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final int LONGEST_DICTIONARY = 4096;
    private static final int MOST_PER_STREAM = 8 * 1024 * 1024;
    private static final long MOST_IN_ALL = 512L * 1024 * 1024;

    private final Content content;
    private final String text;
    private final Matcher begin;
    private byte[] inflated = {};
    private boolean complete;
    private long total;

    PdfStreams(Content content) {
        this.content = content;
        this.text = content.text();
        this.begin = BEGIN.matcher(text);
    }

    /** Goes on to the next stream. */
    boolean next() {
        if (!begin.find()) {
            return false;
        }
        inflate();
        total += inflated.length;
        return true;
    }

    /** What the stream says unpacked, at most its beginning; empty when it is not packed in the usual way. */
    byte[] inflated() {
        return inflated;
    }

    /** An object stream that readers understand and we do not, or a file that inflates beyond measure. */
    boolean isOpaque() {
        var from = Math.max(0, begin.start() - LONGEST_DICTIONARY);
        var before = text.substring(from, begin.start());
        var dictionary = PdfActions.unescaped(before.substring(Math.max(0, before.lastIndexOf(" obj"))));
        var packed = dictionary.contains("/ObjStm") && dictionary.contains("/Filter");
        return total > MOST_IN_ALL || packed && (!complete || dictionary.contains("/Predictor"));
    }

    private void inflate() {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        var inflater = new Inflater();
        inflater.setInput(content.bytes(), begin.end(), content.size() - begin.end());
        try {
            while (!inflater.finished()
                    && !inflater.needsInput()
                    && !inflater.needsDictionary()
                    && out.size() < MOST_PER_STREAM) {
                out.write(buffer, 0, inflater.inflate(buffer));
            }
            complete = inflater.finished();
        } catch (DataFormatException otherwisePacked) {
            complete = false;
        } finally {
            inflater.end();
        }
        inflated = out.toByteArray();
    }
}
