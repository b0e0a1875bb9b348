package vn.annhi.register;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.annhi.organisation.Vietnamese;

/**
 * Which children of the register are meant; empty parts mean all.
 *
 * @param text part of the name, with or without tones
 * @param group 01 to 14, or {@code risk}
 * @param flaw what {@link Flaw} finds
 */
public record ChildFilter(String text, String group, String flaw) {

    /** All of them. */
    public static final ChildFilter ALL = new ChildFilter("", "", "");

    /** Children at risk. */
    public static final String RISK = "risk";

    static final String CONDITION = """
            (:text = '' or name_key like '%' || :text || '%')
            and (:group = '' or :group = 'risk' and at_risk
                or exists (select 1 from unnest(groups) as held where held = :group or held like :group || '.%'))
            and (:flaw = '' or :flaw = any (child_flaws(child_record, cast(:today as date))))
            """;

    /** Refuses unknown groups and flaws with {@link IllegalArgumentException}. */
    public ChildFilter {
        if (!group.isEmpty() && !group.equals(RISK) && !group.matches("[0-9]{2}")) {
            throw new IllegalArgumentException("no such group");
        }
        if (!flaw.isEmpty() && !Set.copyOf(Flaw.ids()).contains(flaw)) {
            throw new IllegalArgumentException("no such flaw");
        }
    }

    StatementSpec onto(StatementSpec statement, LocalDate today) {
        var escaped =
                Vietnamese.fold(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return statement
                .param("text", escaped)
                .param("group", group)
                .param("flaw", flaw)
                .param("today", Date.valueOf(today));
    }
}
