package vn.annhi.register.imports;

import java.util.List;

/**
 * Why a line cannot be taken over.
 *
 * @param line as spreadsheet programs count, from 1
 * @param column the head of the column; empty where the whole line is meant
 */
public record ImportFault(int line, String column, String messageKey, List<Object> arguments) {}
