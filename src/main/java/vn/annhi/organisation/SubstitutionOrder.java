package vn.annhi.organisation;

import java.time.LocalDate;
import java.util.Optional;

/** A substitution as somebody asks for it, perhaps incomplete or wrong; see {@link Substitution} for the parts. */
public record SubstitutionOrder(
        Optional<PositionId> position,
        String absent,
        String substitute,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        String paper,
        String reason) {}
