package vn.annhi.dossier.content;

import java.util.Optional;

/** An office document whose main part is missing or is not what the declarations say. */
record OfficeMainPart(String root) implements ContentCheck {

    @Override
    public Optional<String> objection(Content content) {
        var found = content.office()
                .flatMap(file -> new OfficeDeclarations(file)
                        .mainPart()
                        .map(part -> file.parts().getOrDefault(part, new byte[0]))
                        .flatMap(PartXml::root));
        return found.filter(root::equals).isPresent() ? Optional.empty() : Optional.of("dossier.document.mainPart");
    }
}
