package vn.annhi.dossier.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells the type of a file by its content: Tika knows how each begins, containers are looked into. */
final class TypeDetection {

    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();
    private static final Set<String> PICTURE_BRANDS = Set.of("heic", "heix");
    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ");
    private static final Set<String> FILM_BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "MSNV", "M4V ");

    private TypeDetection() {}

    static Optional<DocumentType> of(Content content) {
        return switch (magic(content)) {
            case "application/pdf" -> Optional.of(DocumentType.PDF);
            case "image/jpeg" -> Optional.of(DocumentType.JPEG);
            case "image/png" -> Optional.of(DocumentType.PNG);
            case "audio/mpeg" -> Optional.of(DocumentType.MP3);
            default -> isArchive(content) ? office(content) : media(content);
        };
    }

    static boolean isArchive(Content content) {
        return content.has("PK\3\4", 0);
    }

    static boolean isMedia(Content content) {
        return content.has("ftyp", 4);
    }

    private static Optional<DocumentType> office(Content content) {
        return content.office().map(OfficeDeclarations::new).flatMap(OfficeDeclarations::type);
    }

    private static Optional<DocumentType> media(Content content) {
        return isMedia(content) ? Boxes.of(content).flatMap(TypeDetection::media) : Optional.empty();
    }

    private static Optional<DocumentType> media(Boxes boxes) {
        var brands = boxes.brands();
        var main = brands.isEmpty() ? "" : brands.get(0);
        if (PICTURE_BRANDS.contains(main)
                || main.equals("mif1") && brands.stream().anyMatch(PICTURE_BRANDS::contains)) {
            return Optional.of(DocumentType.HEIC);
        }
        if (SOUND_BRANDS.contains(main) || FILM_BRANDS.contains(main)) {
            return Optional.of(boxes.hasVideo() ? DocumentType.MP4 : DocumentType.M4A);
        }
        return Optional.empty();
    }

    private static String magic(Content content) {
        try {
            return MAGIC.detect(new ByteArrayInputStream(content.bytes()), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
    }
}
