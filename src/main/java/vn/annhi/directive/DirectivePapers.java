package vn.annhi.directive;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.dossier.Author;
import vn.annhi.procedure.Answers;

/** The table {@code directive_paper}: every result and every check as it was submitted; nothing is changed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DirectivePapers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient sql;

    DirectivePapers(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps one more form of the task; the caller holds the task. */
    void append(DirectiveCode task, String formId, Author author, Map<String, Object> answers) {
        sql.sql("""
                        insert into directive_paper (task, seq, form_id, author, position, at, payload)
                        select :task, coalesce(max(seq), 0) + 1, :form, :author, :position, :at, cast(:payload as json)
                        from directive_paper where task = :task
                        """)
                .param("task", task.value())
                .param("form", formId)
                .param("author", author.officer())
                .param("position", author.position())
                .param("at", Timestamp.from(author.at()))
                .param("payload", JSON.writeValueAsString(answers))
                .update();
    }

    /** The answers of the newest form of that kind. */
    @Transactional(readOnly = true)
    public Optional<Answers> latest(DirectiveCode task, String formId) {
        return latest(List.of(task), formId).values().stream().findFirst();
    }

    /** The same of many tasks, by their codes. */
    @Transactional(readOnly = true)
    public Map<String, Answers> latest(List<DirectiveCode> tasks, String formId) {
        record Newest(String task, Answers answers) {}
        return sql
                .sql("""
                        select distinct on (task) task, payload from directive_paper
                        where task = any (:tasks) and form_id = :form order by task, seq desc
                        """)
                .param("tasks", tasks.stream().map(DirectiveCode::value).toArray(String[]::new))
                .param("form", formId)
                .query((row, n) -> new Newest(
                        row.getString("task"), new Answers(JSON.readValue(row.getString("payload"), ANSWERS))))
                .list()
                .stream()
                .collect(Collectors.toMap(Newest::task, Newest::answers));
    }
}
