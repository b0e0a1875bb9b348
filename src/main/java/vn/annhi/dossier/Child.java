package vn.annhi.dossier;

import java.time.LocalDate;
import java.util.Optional;

/** The child of a case as first reported; every part may still be unknown. */
public record Child(
        Optional<String> fullName, Optional<LocalDate> birthDate, Optional<Integer> estimatedAge, String sex) {}
