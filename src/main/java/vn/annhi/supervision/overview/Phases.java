package vn.annhi.supervision.overview;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.datafile.DataFile;

/** The phase of the procedure to which each kind of duty belongs, by {@code data/supervision/phases.csv}. */
@Component
public class Phases {

    /** The phases in the order in which a case passes through them; other work comes last. */
    public static final List<String> IN_ORDER =
            List.of("intake", "urgent", "assessment", "plan", "carry-out", "closing", "care", "report", "office");

    private final Map<String, String> byLegalBasis = DataFile.read("data/supervision/phases.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("legal_basis"), row -> row.text("phase")));

    /** The legal bases of the phase; none of an unknown one. */
    public List<String> legalBases(String phase) {
        return byLegalBasis.entrySet().stream()
                .filter(each -> each.getValue().equals(phase))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The phase of each legal basis. */
    public Map<String, String> byLegalBasis() {
        return byLegalBasis;
    }
}
