package vn.annhi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import vn.annhi.fixture.Browser;

/**
 * One of the compared products.
 *
 * @param accounts the account that plays each person of the benchmark
 * @param lists the id of each work list, by name
 * @param signIn a browser for an account
 */
record Side(
        String name,
        ProcessEngine engine,
        Map<String, String> accounts,
        Map<String, String> lists,
        Function<String, Web> signIn) {

    static final int PAGE = 15;

    /** The engine's web calls, as somebody who has signed in. */
    interface Web {
        HttpResponse<String> query(String path);

        HttpResponse<String> get(String path);
    }

    /** So that whoever is measured first does not pay for the start of the Java machine. */
    void warmUp() {
        var web = signIn.apply(accounts.get("officer"));
        for (var round = 0; round < 150; round++) {
            for (var id : lists.values()) {
                tasks(web.query("/filter/" + id + "/list?firstResult=0&maxResults=" + PAGE));
                counted(web.get("/filter/" + id + "/count"));
            }
        }
    }

    void measure(Comparison comparison) {
        for (var person : accounts.keySet()) {
            var web = signIn.apply(accounts.get(person));
            lists.forEach((list, id) -> {
                var what = "web, " + person + ", " + list;
                var page = "/filter/" + id + "/list?firstResult=0&maxResults=" + PAGE;
                comparison.add(name, what + ": first page", Timing.of(() -> tasks(web.query(page))));
                comparison.add(name, what + ": count", Timing.of(() -> counted(web.get("/filter/" + id + "/count"))));
            });
            var what = "engine, " + person + ", all tasks seen";
            comparison.add(
                    name,
                    what + ": first page",
                    inTheEngine(
                            accounts.get(person),
                            tasks -> tasks.createTaskQuery().listPage(0, PAGE).size()));
            comparison.add(
                    name,
                    what + ": first page by due date",
                    inTheEngine(
                            accounts.get(person),
                            tasks -> tasks.createTaskQuery()
                                    .orderByDueDate()
                                    .asc()
                                    .listPage(0, PAGE)
                                    .size()));
            comparison.add(
                    name,
                    what + ": count",
                    inTheEngine(
                            accounts.get(person),
                            tasks -> tasks.createTaskQuery().count()));
        }
    }

    private Timing inTheEngine(String account, ToLongFunction<TaskService> act) {
        var identity = engine.getIdentityService();
        var groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(group -> group.getId())
                .toList();
        var tenants = identity.createTenantQuery().userMember(account).list().stream()
                .map(tenant -> tenant.getId())
                .toList();
        identity.setAuthentication(account, groups, tenants);
        try {
            return Timing.of(() -> act.applyAsLong(engine.getTaskService()));
        } finally {
            identity.clearAuthentication();
        }
    }

    private static long tasks(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.tree(answer).path("_embedded").path("task").size();
    }

    private static long counted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.tree(answer).get("count").asLong();
    }
}
