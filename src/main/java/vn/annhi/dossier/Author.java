package vn.annhi.dossier;

import java.time.Instant;
import java.util.Optional;

/** Who acted, in which position ({@code unit.role}), at what instant, and for whom if as a substitute. */
public record Author(String officer, String position, Instant at, Optional<ActingFor> actingFor) {

    /** An officer in his or her own right. */
    public Author(String officer, String position, Instant at) {
        this(officer, position, at, Optional.empty());
    }
}
