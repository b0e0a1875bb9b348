package vn.annhi.dossier.content;

import java.util.List;
import java.util.Optional;

/** All that must hold of a file before it is kept, in the order in which it is easiest to understand. */
public final class ContentRules {

    private ContentRules() {}

    /** Looks at a file; the name is as the sender gave it. */
    public static Finding examine(String name, byte[] bytes) {
        var fileName = FileName.of(name);
        if (fileName.isEmpty()) {
            return Finding.Refused.because("dossier.document.name");
        }
        if (bytes.length == 0) {
            return Finding.Refused.because("dossier.document.empty");
        }
        var content = new Content(bytes);
        return TypeDetection.of(content)
                .map(type -> examine(fileName.get(), content, type))
                .orElseGet(() -> Finding.Refused.because(reasonOfNoType(content)));
    }

    private static Finding examine(FileName name, Content content, DocumentType type) {
        if (!type.mayBeCalled(name)) {
            return Finding.Refused.because("dossier.document.extension", name.extension(), type.name());
        }
        return checks(type).stream()
                .map(check -> check.objection(content))
                .flatMap(Optional::stream)
                .findFirst()
                .<Finding>map(Finding.Refused::because)
                .orElseGet(() -> new Finding.Sound(name.value(), type));
    }

    private static List<ContentCheck> checks(DocumentType type) {
        return switch (type) {
            case PDF -> List.of(new PdfFrame(), new HiddenArchive(), new PdfActions());
            case JPEG, PNG -> List.of(new PictureEnd(), new HiddenArchive());
            case HEIC, M4A, MP4, MP3 -> List.of(new HiddenArchive());
            case DOCX -> List.of(new OfficeMainPart("document"), new OfficeMacros(), new OfficeLinks());
            case XLSX -> List.of(new OfficeMainPart("workbook"), new OfficeMacros(), new OfficeLinks());
            case ODT -> List.of(new OfficeMainPart("document-content"), new OfficeMacros(), new OfficeLinks());
        };
    }

    private static String reasonOfNoType(Content content) {
        var brokenOffice = TypeDetection.isArchive(content) && content.office().isEmpty();
        var brokenMedia = TypeDetection.isMedia(content) && Boxes.of(content).isEmpty();
        return brokenOffice || brokenMedia ? ContentCheck.UNSOUND : "dossier.document.type";
    }
}
