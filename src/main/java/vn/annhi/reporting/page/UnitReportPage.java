package vn.annhi.reporting.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.annhi.reporting.ReportCode;
import vn.annhi.web.OwnPage;

/** The report of one unit, its figures, and the cases behind a figure; for everybody else it does not exist. */
@OwnPage
@RequestMapping(CampaignPage.PATH + "/{code:[A-Z]{2,4}-BC-[0-9]{4}-[0-9]{6}}")
class UnitReportPage {

    private final UnitReportDesk desk;

    UnitReportPage(UnitReportDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(
            Principal reader,
            @PathVariable String code,
            @RequestParam(name = "kiem-tra", defaultValue = "false") boolean check,
            Model page) {
        page.addAllAttributes(desk.report(reader.getName(), new ReportCode(code), check));
        return "unit-report";
    }

    @GetMapping("/ho-so")
    String cases(
            Principal reader,
            @PathVariable String code,
            @RequestParam(name = "chi-tieu") String indicator,
            @RequestParam(name = "chieu", defaultValue = "") String dimension,
            @RequestParam(name = "gia-tri", defaultValue = "") String member,
            Model page) {
        page.addAllAttributes(desk.cases(reader.getName(), new ReportCode(code), indicator, dimension, member));
        return "report-cases";
    }

    @GetMapping("/bao-cao.docx")
    void docx(Principal reader, @PathVariable String code, HttpServletResponse response) throws IOException {
        desk.docx(reader.getName(), new ReportCode(code), ReportFile.DOCX.to(response, code));
    }

    @GetMapping("/bao-cao.pdf")
    void pdf(Principal reader, @PathVariable String code, HttpServletResponse response) throws IOException {
        desk.pdf(reader.getName(), new ReportCode(code), ReportFile.PDF.to(response, code));
    }
}
