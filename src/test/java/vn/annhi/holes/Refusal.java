package vn.annhi.holes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What An Nhi answers to an attack. */
final class Refusal {

    private Refusal() {}

    /** A refusal that blames the caller and tells nothing of the inside. */
    static void assertClean(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("org.camunda", "java.lang", "\tat ", "SQL");
    }
}
