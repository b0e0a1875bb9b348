package vn.annhi.dossier;

import java.time.Instant;

/** Who acted, holding which position ({@code unit.role}), at what instant. */
public record Author(String officer, String position, Instant at) {}
