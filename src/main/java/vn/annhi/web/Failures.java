package vn.annhi.web;

import java.time.Instant;
import java.util.Optional;

/**
 * The failed attempts of one kind within the time that counts.
 *
 * @param last when the newest of them was
 */
record Failures(int count, Optional<Instant> last) {}
