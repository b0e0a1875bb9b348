package vn.annhi.dossier.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an office document says of itself: its main part and the types of its parts. */
record OfficeDeclarations(OfficeFile file) {

    private static final String TYPES = "[Content_Types].xml";
    private static final String TYPE_OF_ODF = "mimetype";
    private static final String MANIFEST_OF_ODF = "META-INF/manifest.xml";
    private static final String MAIN_OF_ODF = "content.xml";

    /** The types of a main part; those with macros are known, to be refused by that name. */
    private static final Map<String, DocumentType> MAIN_TYPES = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            DocumentType.DOCX,
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            DocumentType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            DocumentType.XLSX,
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            DocumentType.XLSX);

    static boolean isOne(String part) {
        return part.equals(TYPES) || part.equals(TYPE_OF_ODF) || part.equals(MANIFEST_OF_ODF);
    }

    /** Which document it claims to be. */
    Optional<DocumentType> type() {
        if (file.parts().containsKey(TYPE_OF_ODF)) {
            return file.text(TYPE_OF_ODF).equals(DocumentType.ODT.mediaType())
                    ? Optional.of(DocumentType.ODT)
                    : Optional.empty();
        }
        return mainPart()
                .flatMap(part -> overrides()
                        .filter(each -> ("/" + part).equalsIgnoreCase(each.get("PartName")))
                        .map(each -> MAIN_TYPES.get(each.getOrDefault("ContentType", "")))
                        .filter(type -> type != null)
                        .findFirst());
    }

    /** The name of the part that readers open first; nothing when none or several claim to be it. */
    Optional<String> mainPart() {
        if (file.parts().containsKey(TYPE_OF_ODF)) {
            return Optional.of(MAIN_OF_ODF);
        }
        var targets = elements("_rels/.rels", "Relationship")
                .filter(each -> each.getOrDefault("Type", "").endsWith("/officeDocument"))
                .map(each -> each.getOrDefault("Target", "").replaceFirst("^/", ""))
                .toList();
        return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    }

    /** Every type that is declared for a part or an ending. */
    List<String> declaredTypes() {
        return Stream.concat(elements(TYPES, "Default"), overrides())
                .map(each -> each.getOrDefault("ContentType", ""))
                .toList();
    }

    private Stream<Map<String, String>> overrides() {
        return elements(TYPES, "Override");
    }

    private Stream<Map<String, String>> elements(String part, String name) {
        return PartXml.elements(file.parts().getOrDefault(part, new byte[0]), name).stream()
                .flatMap(List::stream);
    }
}
