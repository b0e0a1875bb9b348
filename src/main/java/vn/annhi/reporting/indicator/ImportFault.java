package vn.annhi.reporting.indicator;

import java.util.List;

/**
 * What is wrong with a table of indicators.
 *
 * @param cell where, {@code B7} in a sheet or {@code dòng 7, cột code} in a text table
 * @param messageKey what, in the message bundle
 */
public record ImportFault(String cell, String messageKey, List<Object> arguments) {}
