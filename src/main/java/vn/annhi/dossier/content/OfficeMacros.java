package vn.annhi.dossier.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Programs in an office document, found by the names of its parts and by their declared types. */
final class OfficeMacros implements ContentCheck {

    private static final Pattern PART =
            Pattern.compile("(.*/)?vbaproject\\.bin|(basic|scripts)/.*|(.*/)?(activex|macrosheets)/.*");
    private static final Pattern TYPE = Pattern.compile(".*(vbaproject|macroenabled|activex|macrosheet).*");

    @Override
    public Optional<String> objection(Content content) {
        return content.office()
                .filter(file -> file.parts().keySet().stream().anyMatch(part -> matches(PART, part))
                        || new OfficeDeclarations(file).declaredTypes().stream().anyMatch(type -> matches(TYPE, type)))
                .map(file -> "dossier.document.macros");
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
