package vn.annhi.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Sender;
import vn.annhi.fixture.TestClock;

/** The started application answers as the contract says that it serves. */
@AnNhiTest
class ContractOfCallsTest {

    private static final String NOTICES = "/api/notices";
    private static final String PROGRESS = "/api/notices/{receipt}";

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping own;

    private Contract contract;

    @BeforeEach
    void readTheContract() {
        clock.set("2026-11-23T22:00:00");
        var served = Browser.anonymous(port).get("/api/openapi.json");
        assertThat(served.headers().firstValue("Content-Type")).contains("application/json");
        contract = Contract.parse(served.body());
    }

    @Test
    void theContractTellsOfEveryCallAndOfNoOther() {
        var told = new TreeSet<String>();
        contract.document()
                .path("paths")
                .forEachEntry((path, item) -> item.propertyNames()
                        .forEach(method -> told.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        var there = new TreeSet<String>();
        own.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method + " " + path))));
        assertThat(told).isEqualTo(there);
    }

    @Test
    void everyAnswerToANoticeIsAsTheContractSays() {
        var hotline = Sender.hotline(port);
        var reference = Sender.reference();
        var notice = Sender.notice(reference, Change.none());
        assertThat(contract.wrongInCall("POST", NOTICES, notice)).isEmpty();

        var created = keeps("POST", NOTICES, 201, hotline.post("khoa-hop-dong-1", notice));
        keeps("POST", NOTICES, 200, hotline.post("khoa-hop-dong-1", notice));
        keeps("POST", NOTICES, 422, hotline.send("khoa-hop-dong-1", reference, Change.to("notes", "khác")));
        keeps("POST", NOTICES, 409, hotline.send("khoa-hop-dong-2", reference, Change.to("notes", "khác")));
        keeps("POST", NOTICES, 400, hotline.report(Change.to("childSex", "?")));
        keeps("POST", NOTICES, 400, hotline.post("ngan", notice));
        keeps("POST", NOTICES, 400, hotline.post("khoa-hop-dong-3", "{"));
        keeps("POST", NOTICES, 413, hotline.post("khoa-hop-dong-4", "\"" + "a".repeat(400_000) + "\""));
        keeps("POST", NOTICES, 401, Browser.anonymous(port).from("198.51.100.3").post(NOTICES, notice));
        keeps(
                "POST",
                NOTICES,
                415,
                hotline.caller()
                        .with("Idempotency-Key", "khoa-hop-dong-5")
                        .with("Content-Type", "text/plain")
                        .post(NOTICES, notice));

        var where = created.headers().firstValue("Location").orElseThrow();
        keeps("GET", PROGRESS, 200, hotline.get(where));
        keeps("GET", PROGRESS, 404, Sender.districtPolice(port).get(where));
        keeps("GET", "/api/communes", 200, hotline.get("/api/communes"));
        keeps("GET", "/api/openapi.json", 200, hotline.get("/api/openapi.json"));
    }

    @Test
    void whoTriesWrongTokensIsToldHowLongToWait() {
        var guesser = Browser.anonymous(port).from("198.51.100.4").with("Authorization", "Bearer " + "x".repeat(40));
        HttpResponse<String> answer = guesser.get("/api/communes");
        for (int n = 0; n < 5; n++) {
            answer = guesser.get("/api/communes");
        }
        keeps("GET", "/api/communes", 429, answer);
    }

    @Test
    void aTestOfTheContractSeesWhatIsWrong() {
        var wrong = new HashMap<String, Object>(Sender.notice("111", Map.of()));
        wrong.put("khac", 1);
        assertThat(contract.wrongInCall("POST", NOTICES, wrong)).isNotEmpty();
        assertThat(contract.wrongInAnswer("GET", PROGRESS, 200, "application/json", "{\"status\":\"unfounded\"}"))
                .isNotEmpty();
        assertThat(contract.wrongInAnswer("GET", PROGRESS, 302, "text/html", "{}"))
                .isNotEmpty();
    }

    private HttpResponse<String> keeps(String method, String path, int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(contract.wrongInAnswer(method, path, status, type, answer.body()))
                .isEmpty();
        var missing = new ArrayList<>(contract.headers(method, path, status));
        missing.removeIf(header -> answer.headers().firstValue(header).isPresent());
        assertThat(missing).as("headers that %s %s lacks", method, path).isEmpty();
        return answer;
    }
}
