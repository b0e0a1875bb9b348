package vn.annhi.reporting.report;

import java.time.Instant;
import vn.annhi.reporting.ReportCode;
import vn.annhi.reporting.figure.FigureSheet;

/**
 * The frozen figures of a report.
 *
 * @param version 1 when first signed, one more after each correction
 * @param number the official number and symbol under which it was signed
 * @param hash SHA-256 over figures, cases and versions
 */
public record Snapshot(
        ReportCode report,
        int version,
        Instant frozenAt,
        String frozenBy,
        String list,
        String template,
        String number,
        String hash,
        FigureSheet figures) {}
