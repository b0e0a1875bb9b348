package vn.annhi.reporting.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import vn.annhi.reporting.export.Target;

/** The files that a report can be taken away as. */
enum ReportFile {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    ReportFile(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The answer as a download; its head is written once the reader is known to be entitled. */
    Target to(HttpServletResponse response, String code) {
        return () -> {
            response.setContentType(mediaType);
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + code.toLowerCase(Locale.ROOT) + "." + name().toLowerCase(Locale.ROOT)
                            + "\"");
            return response.getOutputStream();
        };
    }
}
