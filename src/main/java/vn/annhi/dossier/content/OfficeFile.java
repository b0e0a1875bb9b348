package vn.annhi.dossier.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zipped office document, read within bounds.
 *
 * @param parts the beginning of every part by its name; declarations and relationships in full
 */
record OfficeFile(Map<String, byte[]> parts) {

    private static final int MOST_PARTS = 2_000;
    private static final int MOST_INFLATED = 256 * 1024 * 1024;
    private static final int LONGEST_DECLARATION = 1024 * 1024;
    private static final int BEGINNING = 16 * 1024;

    /** Nothing for a file that is damaged, too large unpacked, or lists other parts than it holds. */
    static Optional<OfficeFile> of(Content content) {
        try {
            var parts = read(content);
            var listed = ZipEnd.of(content).map(ZipEnd::names);
            return listed.filter(names ->
                            names.size() == parts.size() && Set.copyOf(names).equals(parts.keySet()))
                    .map(names -> new OfficeFile(parts));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    String text(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    static boolean isRelationships(String part) {
        return part.endsWith(".rels");
    }

    private static Map<String, byte[]> read(Content content) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var left = MOST_INFLATED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content.bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                left = keep(zip, entry.getName(), parts, left);
            }
        }
        return parts;
    }

    private static int keep(ZipInputStream zip, String name, Map<String, byte[]> parts, int left) throws IOException {
        var declaration = isRelationships(name) || OfficeDeclarations.isOne(name);
        var kept = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        var remaining = left;
        for (var count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            remaining -= count;
            var room = (declaration ? LONGEST_DECLARATION : BEGINNING) - kept.size();
            if (remaining < 0 || declaration && count > room) {
                throw new ZipException("inflates beyond measure");
            }
            kept.write(buffer, 0, Math.min(count, room));
        }
        if (parts.size() == MOST_PARTS || parts.put(name, kept.toByteArray()) != null) {
            throw new ZipException("too many parts, or two of one name");
        }
        return remaining;
    }
}
