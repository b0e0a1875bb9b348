/** Reports as files: the official letter (Decree 30/2020) as DOCX and PDF, the figures as a workbook. */
@NullMarked
package vn.annhi.reporting.export;

import org.jspecify.annotations.NullMarked;
