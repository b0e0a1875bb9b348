package vn.annhi.engine.page;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.DataFile;

/** Which records are official papers, under which symbol and, of the decree's own forms, which number. */
@Component
class PaperKinds {

    private final Map<String, Kind> kinds = DataFile.read("data/dossier/official-papers.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.text("form_id"),
                    row -> new Kind(
                            row.text("symbol"), row.optional("form_number").orElse(""))));

    /**
     * A sort of paper.
     *
     * @param symbol such as QĐ-UBND
     * @param form the number of the decree's form; empty of other papers
     */
    record Kind(String symbol, String form) {}

    /** The sort of that form's paper; empty when it is none. */
    Optional<Kind> of(String formId) {
        return Optional.ofNullable(kinds.get(formId));
    }
}
