package vn.annhi.dossier;

import java.time.Instant;

/** How often an officer was shown data or documents of a case in a position, and when last. */
public record Reading(String officer, String position, long times, Instant last) {}
