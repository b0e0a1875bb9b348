package vn.annhi.care.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.web.OwnPage;
import vn.annhi.web.TableDownload;

/** Mẫu 09: who applied to take care of a child (D56 art. 40.1). For everybody else the page does not exist. */
@OwnPage
class RegisterPage {

    private static final String PATH = "/nguoi-nhan-cham-soc";

    private static final String FILE = "mau-09-nguoi-nhan-cham-soc";

    private final RegisterDesk desk;

    RegisterPage(RegisterDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String show(Principal reader, Model page) {
        page.addAttribute("rows", desk.rows(allowed(reader)));
        page.addAttribute("columns", RegisterDesk.COLUMNS);
        return "carer-register";
    }

    @GetMapping(PATH + ".csv")
    void csv(Principal reader, HttpServletResponse response) throws IOException {
        TableDownload.csv(desk.file(allowed(reader)), FILE, response);
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(Principal reader, HttpServletResponse response) throws IOException {
        TableDownload.xlsx(desk.file(allowed(reader)), FILE, response);
    }

    private String allowed(Principal reader) {
        if (!desk.isFor(reader.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reader.getName();
    }
}
