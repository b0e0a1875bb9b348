package vn.annhi.reporting.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.ReportCode;
import vn.annhi.web.OwnPage;

/** The campaigns of a reader, and one campaign for those who follow it; for everybody else it does not exist. */
@OwnPage
@RequestMapping(CampaignPage.PATH)
class CampaignPage {

    static final String PATH = "/bao-cao";

    private static final String CODE = "/{code:[A-Z]{2,4}-DB-[0-9]{4}-[0-9]{6}}";

    private final CampaignDesk desk;

    CampaignPage(CampaignDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Principal reader, Model page) {
        page.addAllAttributes(desk.list(reader.getName()));
        return "reports";
    }

    /** Opens a campaign by hand; one that is open already is shown instead. */
    @PostMapping("/mo")
    String open(
            Principal reader, @RequestParam String calendar, @RequestParam int year, @RequestParam String authority) {
        var code = desk.open(reader.getName(), calendar, year, new UnitId(authority))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:" + PATH + "/" + code;
    }

    @GetMapping(CODE)
    String show(Principal reader, @PathVariable String code, Model page) {
        page.addAllAttributes(desk.campaign(reader.getName(), new ReportCode(code)));
        return "report-campaign";
    }

    @GetMapping(CODE + "/so-lieu.xlsx")
    void workbook(Principal reader, @PathVariable String code, HttpServletResponse response) throws IOException {
        desk.workbook(reader.getName(), new ReportCode(code), ReportFile.XLSX.to(response, code));
    }

    @GetMapping(CODE + "/bao-cao.docx")
    void docx(Principal reader, @PathVariable String code, HttpServletResponse response) throws IOException {
        desk.docx(reader.getName(), new ReportCode(code), ReportFile.DOCX.to(response, code));
    }

    @GetMapping(CODE + "/bao-cao.pdf")
    void pdf(Principal reader, @PathVariable String code, HttpServletResponse response) throws IOException {
        desk.pdf(reader.getName(), new ReportCode(code), ReportFile.PDF.to(response, code));
    }
}
