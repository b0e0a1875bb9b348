package vn.annhi.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Documents;
import vn.annhi.engine.web.Routes.Route;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Browser;
import vn.annhi.fixture.Change;
import vn.annhi.fixture.Office;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.Sender;
import vn.annhi.fixture.TestClock;

/**
 * Every route of the running application, called by every kind of account with the names of things in the own and in
 * another unit: what is not meant to answer does not, and nothing of another unit is read or changed.
 */
@AnNhiTest
class EndpointMatrixTest {

    private static final String CHILD = "Trẻ em Ngoài Ma Trận";
    private static final String NOBODY = "(nobody)";
    /** Another body's system, with its token. */
    private static final String SENDER = "(sender)";
    /** What a sender may be told without a receipt of its own. */
    private static final Set<String> OF_SENDERS = Set.of("/api/communes", "/api/openapi.json");
    /** Of the commune where the foreign case is none; the labour office follows that commune too. */
    private static final List<String> OFFICERS = List.of(
            "muongso.bvte",
            "muongso.vhxh",
            "muongso.chutich",
            "muongso.congan",
            "muongso.tramyte",
            "muongso.truong",
            "huyen.congan",
            "huyen.hpn",
            "tinh.congan",
            "huyen.ldtbxh",
            "quantri");

    private static final Set<String> FOLLOWS_EVERY_COMMUNE = Set.of("huyen.ldtbxh");
    /** The administrator's calls change and remove this account. */
    private static final String PASSING = "ma.tran";
    /** Ends the session of the caller. */
    private static final Set<String> SIGN_OUT = Set.of("/camunda/api/admin/auth/user/{processEngineName}/logout");
    /** The mail catcher's page, in tests and the local run only; the page of errors itself. */
    private static final Set<String> NOT_OURS = Set.of("/hop-thu", "/error");

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Documents documents;

    @Autowired
    private CallList calls;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping own;

    /** Queries answer so when there is nothing that the caller may see. */
    private static final Set<String> NOTHING = Set.of("[]", "{\"count\":0}");

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final List<String> unexpected = new ArrayList<>();

    @BeforeEach
    void realTime() {
        clock.reset();
    }

    @Test
    void noRouteAnswersWhomItShouldNot() throws IOException {
        var here = office.open("muongso.bvte", Map.of());
        var there = office.open(
                "banlang.bvte",
                Change.to("incidentUnit", "xa-03577-2004")
                        .and("residenceUnit", "xa-03577-2004")
                        .and("childName", CHILD));
        var ownNames = names(here);
        var foreignNames = names(there);
        var passing = identity.newUser(PASSING);
        passing.setPassword(Browser.PASSWORD);
        identity.saveUser(passing);
        var before = state(there);
        var routes = Routes.all(own);
        assertThat(routes).hasSizeGreaterThan(400);
        assertThat(routes)
                .contains(
                        new Route("GET", "/camunda/api/engine/engine/{name}/task/{id}/attachment/{attachmentId}/data"),
                        new Route("POST", "/api/notices"),
                        new Route("GET", "/api/notices/{receipt}"));

        var visitors = new LinkedHashMap<String, Browser>();
        visitors.put(NOBODY, Browser.anonymous(port));
        visitors.put(SENDER, Sender.hotline(port).caller().with("Idempotency-Key", "khoa-cua-ma-tran"));
        OFFICERS.forEach(account -> visitors.put(account, signedIn(account)));
        visitors.forEach((account, browser) -> routes.stream()
                .filter(route -> !SIGN_OUT.contains(route.path()) && !NOT_OURS.contains(route.path()))
                .filter(route ->
                        !route.path().startsWith("/tai-khoan/") && !route.path().equals("/dang-nhap"))
                .forEach(route -> {
                    call(account, browser, route, foreignNames, there);
                    if (route.path().contains("{")) {
                        call(account, browser, route, ownNames, there);
                    }
                }));

        write(routes.size());
        assertThat(unexpected).isEmpty();
        assertThat(state(there)).isEqualTo(before);
        assertThat(office.openTasks(there)).containsExactly("DirectVerification");
    }

    private void call(String account, Browser browser, Route route, Map<String, String> names, String foreignCase) {
        var path = fill(route.path(), names);
        var answer = browser.send(route.method(), path, route.method().equals("GET") ? null : Map.of());
        var status = answer.statusCode();
        counts.computeIfAbsent(account, key -> new TreeMap<>()).merge(status / 100 + "xx", 1, Integer::sum);
        var foreign = names.get("case").equals(foreignCase);
        if (status >= 500) {
            unexpected.add(status + " " + account + " " + route.method() + " " + path);
        }
        if (status < 300 && !NOTHING.contains(answer.body()) && !mayAnswer(account, route, path, foreign)) {
            unexpected.add(status + " " + account + " " + route.method() + " " + path);
        }
        if (!FOLLOWS_EVERY_COMMUNE.contains(account) && tellsOf(answer, foreignCase)) {
            unexpected.add("tells of the other unit: " + account + " " + route.method() + " " + path);
        }
        if (answer.body().contains(CHILD)) {
            unexpected.add("tells the child's name: " + account + " " + route.method() + " " + path);
        }
    }

    private boolean mayAnswer(String account, Route route, String path, boolean foreign) {
        if (path.startsWith("/api/")) {
            return path.equals("/api/openapi.json") || account.equals(SENDER) && OF_SENDERS.contains(path);
        }
        if (!path.startsWith(AllowedPaths.API + "/")) {
            return account.equals(NOBODY) || account.equals(SENDER)
                    ? path.startsWith("/actuator/health")
                    : !(foreign && namesAThing(route)) || FOLLOWS_EVERY_COMMUNE.contains(account);
        }
        var call = calls.answer(route.method(), path.substring(AllowedPaths.API.length()), visitor(account));
        return call == CallList.Answer.OPEN
                && (!(foreign && namesAThing(route))
                        || (FOLLOWS_EVERY_COMMUNE.contains(account)
                                && route.method().equals("GET")));
    }

    /** Whether a task, case, instance or part of one stands in the route; definitions and work lists are everybody's. */
    private static boolean namesAThing(Route route) {
        return route.path().matches(".*/(task|tasks|ho-so|viec|process-instance|execution)/\\{.*");
    }

    private static boolean tellsOf(HttpResponse<String> answer, String foreignCase) {
        return answer.statusCode() < 300 && answer.body().contains(foreignCase);
    }

    private String fill(String path, Map<String, String> names) {
        var filled = new StringBuilder();
        var before = "";
        for (var part : path.substring(1).split("/", -1)) {
            filled.append('/').append(part.startsWith("{") ? name(before, part, names) : part);
            before = part;
        }
        return filled.toString();
    }

    private static String name(String before, String part, Map<String, String> names) {
        if (part.equals("{name}")
                || part.equals("{engineName}")
                || part.equals("{processEngineName}")
                || part.equals("{engine}")) {
            return Visitor.ENGINE;
        }
        return names.getOrDefault(before, "1");
    }

    private Map<String, String> names(String code) {
        Task task = office.task(code, "DirectVerification");
        var names = new LinkedHashMap<String, String>();
        names.put("case", code);
        names.put("task", task.getId());
        names.put("tasks", task.getId());
        names.put("viec", task.getId());
        names.put("ho-so", code);
        names.put("process-instance", task.getProcessInstanceId());
        names.put("execution", task.getExecutionId());
        names.put("process-definition", Browser.encoded(task.getProcessDefinitionId()));
        var document = document(code);
        names.put("documents", document);
        names.put("tai-lieu", document);
        names.put("so-do", "intervention-case");
        names.put("start-forms", "mau-01-intake-report");
        names.put("notices", receiptOfAnother());
        names.put("user", PASSING);
        names.put(
                "deployment",
                repository.createDeploymentQuery().listPage(0, 1).get(0).getId());
        return names;
    }

    /** Of a sender that calls nothing here. */
    private String receiptOfAnother() {
        return Browser.tree(Sender.districtPolice(port).report(Change.none()))
                .get("receipt")
                .asString();
    }

    private String document(String code) {
        var chair = new Author("xa.chutich", "xa-03577-2004.chair", clock.instant());
        return documents
                .add(new CaseCode(code), "Công văn.pdf", SampleFiles.pdf(), chair)
                .id()
                .toString();
    }

    /** All that another unit's officer could have changed. */
    private List<Map<String, Object>> state(String code) {
        var rows = new ArrayList<Map<String, Object>>();
        rows.addAll(sql.sql("select count(*) as records, max(seq) as last from form_record where case_code = ?")
                .param(code)
                .query()
                .listOfRows());
        rows.addAll(
                sql.sql("select legal_basis, state, due_at, position from obligation where case_code = ? order by id")
                        .param(code)
                        .query()
                        .listOfRows());
        rows.addAll(sql.sql("select name, removed_at from document where case_code = ?")
                .param(code)
                .query()
                .listOfRows());
        rows.addAll(sql.sql("select count(*) as documents_read from document_read"
                        + " where case_code = :code and reader not in (:followers)")
                .param("followers", FOLLOWS_EVERY_COMMUNE)
                .param("code", code)
                .query()
                .listOfRows());
        rows.addAll(sql.sql("select count(*) as drafts from form_draft where subject = ?")
                .param("task:" + office.task(code, "DirectVerification").getId())
                .query()
                .listOfRows());
        var task = tasks.createTaskQuery().processInstanceBusinessKey(code).singleResult();
        rows.add(Map.of("task", task.getName() + task.getAssignee() + task.getDueDate() + task.getPriority()));
        return rows;
    }

    private Browser signedIn(String account) {
        return Browser.of(port, account, account.equals("quantri") ? "admin" : "tasklist");
    }

    private static Visitor visitor(String account) {
        return switch (account) {
            case NOBODY, SENDER -> Visitor.ANONYMOUS;
            case "quantri" -> new Visitor(account, Set.of("admin", "welcome"), true);
            case "huyen.ldtbxh", "huyen.congan", "huyen.hpn", "tinh.congan" ->
                new Visitor(account, Set.of("tasklist", "welcome", "cockpit"), false);
            default -> new Visitor(account, Set.of("tasklist", "welcome"), false);
        };
    }

    private void write(int routes) throws IOException {
        var lines = new ArrayList<String>(List.of("routes: " + routes));
        counts.forEach((account, statuses) -> lines.add(account + ": " + statuses));
        lines.addAll(unexpected);
        Files.write(Files.createDirectories(Path.of("target")).resolve("endpoint-matrix.txt"), lines);
        lines.forEach(System.out::println);
    }
}
