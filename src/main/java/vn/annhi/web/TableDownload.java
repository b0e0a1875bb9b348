package vn.annhi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.annhi.datafile.TableFile;

/** Sends a list to be saved. */
public final class TableDownload {

    private TableDownload() {}

    /** As CSV under that name. */
    public static void csv(TableFile table, String name, HttpServletResponse response) throws IOException {
        head(response, "text/csv; charset=UTF-8", name + ".csv");
        table.csv(response.getOutputStream());
    }

    /** As a workbook under that name. */
    public static void xlsx(TableFile table, String name, HttpServletResponse response) throws IOException {
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
        table.xlsx(response.getOutputStream());
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
