package vn.annhi.dossier.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Templates and objects that an office program would fetch from elsewhere as soon as the document is opened. */
final class OfficeLinks implements ContentCheck {

    private static final Set<String> FETCHED =
            Set.of("attachedTemplate", "oleObject", "frame", "subDocument", "aFChunk", "control");

    @Override
    public Optional<String> objection(Content content) {
        return content.office()
                .filter(file -> file.parts().entrySet().stream()
                        .filter(part -> OfficeFile.isRelationships(part.getKey()))
                        .anyMatch(part -> isRefused(part.getValue())))
                .map(file -> "dossier.document.links");
    }

    /** Relationships that cannot be read are refused too: an office program may read them more leniently. */
    private static boolean isRefused(byte[] relationships) {
        return PartXml.elements(relationships, "Relationship")
                .map(List::stream)
                .map(each -> each.anyMatch(OfficeLinks::isFetched))
                .orElse(true);
    }

    private static boolean isFetched(Map<String, String> relationship) {
        var type = relationship.getOrDefault("Type", "");
        return "External".equalsIgnoreCase(relationship.get("TargetMode"))
                && FETCHED.contains(type.substring(type.lastIndexOf('/') + 1));
    }
}
