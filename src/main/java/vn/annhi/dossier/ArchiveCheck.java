package vn.annhi.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks the archive of a case without a database: every file against the manifest, every record against the one before. */
public final class ArchiveCheck {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** A larger manifest or record is none of ours. */
    private static final int LARGEST_JSON = 32 * 1024 * 1024;

    private ArchiveCheck() {}

    /**
     * What was found.
     *
     * @param caseCode whose archive it is; empty when that cannot be read
     * @param records how many records hold
     * @param head the hash of the last record, to be compared with another copy's
     * @param fault what is wrong first; empty when everything holds
     */
    public record Finding(String caseCode, int records, String head, Optional<Fault> fault) {}

    /** What is wrong, with the file or the number of the record where it is. */
    public record Fault(Kind kind, String where) {}

    /** The kinds of faults. */
    public enum Kind {
        NO_ARCHIVE,
        FILE_MISSING,
        FILE_CHANGED,
        FILE_ADDED,
        RECORD_MISSING,
        CHAIN_BROKEN
    }

    /** Checks the file; {@link IOException} when it cannot be read at all. */
    public static Finding of(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var manifest = read(zip, ArchiveManifest.NAME, ArchiveManifest.class);
            if (manifest == null || manifest.format() != ArchiveManifest.FORMAT) {
                return new Finding("", 0, "", Optional.of(new Fault(Kind.NO_ARCHIVE, ArchiveManifest.NAME)));
            }
            return files(zip, manifest)
                    .map(fault -> new Finding(manifest.caseCode(), 0, "", Optional.of(fault)))
                    .orElseGet(() -> chain(zip, manifest));
        } catch (JacksonException e) {
            return new Finding("", 0, "", Optional.of(new Fault(Kind.NO_ARCHIVE, ArchiveManifest.NAME)));
        }
    }

    private static Optional<Fault> files(ZipFile zip, ArchiveManifest manifest) throws IOException {
        for (var each : new TreeMap<>(manifest.files()).entrySet()) {
            var entry = zip.getEntry(each.getKey());
            if (entry == null) {
                return Optional.of(new Fault(Kind.FILE_MISSING, each.getKey()));
            }
            try (var content = zip.getInputStream(entry)) {
                if (!HexFormat.of()
                        .formatHex(HashChain.sha256(content.readAllBytes()))
                        .equals(each.getValue())) {
                    return Optional.of(new Fault(Kind.FILE_CHANGED, each.getKey()));
                }
            }
        }
        return zip.stream()
                .map(entry -> entry.getName())
                .filter(name ->
                        !name.equals(ArchiveManifest.NAME) && !manifest.files().containsKey(name))
                .sorted()
                .findFirst()
                .map(name -> new Fault(Kind.FILE_ADDED, name));
    }

    private static Finding chain(ZipFile zip, ArchiveManifest manifest) {
        var records = zip.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(ArchiveManifest.RECORDS))
                .sorted()
                .map(name -> sealed(zip, name))
                .toList();
        var whole = records.stream()
                .allMatch(record -> record.entry().caseCode().value().equals(manifest.caseCode()));
        var broken = whole ? SealedRecord.firstBroken(records) : Optional.of(1);
        var head = records.isEmpty()
                ? ""
                : HexFormat.of().formatHex(records.get(records.size() - 1).hash());
        var fault = broken.map(seq -> new Fault(Kind.CHAIN_BROKEN, seq.toString()))
                .or(() -> records.size() == manifest.records() && (records.isEmpty() || head.equals(manifest.head()))
                        ? Optional.empty()
                        : Optional.of(new Fault(Kind.RECORD_MISSING, Integer.toString(records.size() + 1))));
        return new Finding(manifest.caseCode(), broken.map(seq -> seq - 1).orElse(records.size()), head, fault);
    }

    private static SealedRecord sealed(ZipFile zip, String name) {
        try {
            var record = read(zip, name, ArchivedRecord.class);
            if (record == null) {
                throw new IllegalStateException(name);
            }
            return record.sealed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> @Nullable T read(ZipFile zip, String name, Class<T> type) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (var content = zip.getInputStream(entry)) {
            return JSON.readValue(content.readNBytes(LARGEST_JSON), type);
        }
    }
}
