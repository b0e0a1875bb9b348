package vn.annhi.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of records as official papers, gap-free per unit, year and symbol, and what was done with the sheets. */
@Repository
@Transactional
public class OfficialPapers {

    private final JdbcClient sql;
    private final Clock clock;

    OfficialPapers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Number and symbol of the record's paper; empty while it is a draft. */
    @Transactional(readOnly = true)
    public Optional<String> number(CaseCode code, int seq) {
        return sql.sql("select number from official_paper where case_code = ? and seq = ?")
                .params(code.value(), seq)
                .query(String.class)
                .optional();
    }

    /**
     * Gives the record's paper its number in the year of the record, or leaves it the one it has.
     *
     * @param written what the officer wrote into the form; the next number of the symbol when empty or already given
     */
    public String give(FormRecord record, String unit, String symbol, Optional<String> written, Author author) {
        var code = record.caseCode();
        sql.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("official_paper " + unit)
                .query((row, n) -> n)
                .single();
        return number(code, record.seq()).orElseGet(() -> {
            var year = record.author().at().atZone(clock.getZone()).getYear();
            var number = written.filter(each -> isFree(unit, year, each)).orElseGet(() -> next(unit, year, symbol));
            sql.sql("""
                            insert into official_paper (case_code, seq, unit, year, number, numbered_at, officer, position)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            code.value(),
                            record.seq(),
                            unit,
                            year,
                            number,
                            Timestamp.from(author.at()),
                            author.officer(),
                            author.position())
                    .update();
            return number;
        });
    }

    private String next(String unit, int year, String symbol) {
        var last = sql.sql("""
                        insert into paper_number (unit, year, symbol, last) values (?, ?, ?, 1)
                        on conflict (unit, year, symbol) do update set last = paper_number.last + 1 returning last
                        """).params(unit, year, symbol).query(Integer.class).single();
        var number = last + "/" + symbol;
        return isFree(unit, year, number) ? number : next(unit, year, symbol);
    }

    private boolean isFree(String unit, int year, String number) {
        return sql.sql("select not exists (select from official_paper where unit = ? and year = ? and number = ?)")
                .params(unit, year, number)
                .query(Boolean.class)
                .single();
    }

    /** Notes what was done with the sheets of a numbered paper. */
    public void note(CaseCode code, int seq, PaperEvent event) {
        sql.sql("""
                        insert into official_paper_event (case_code, seq, kind, recipient, document, officer, position, at)
                        values (:code, :seq, :kind, :recipient, :document, :officer, :position, :at)
                        """)
                .param("code", code.value())
                .param("seq", seq)
                .param("kind", event.kind().id())
                .param("recipient", event.recipient())
                .param("document", event.signedCopy().orElse(null))
                .param("officer", event.author().officer())
                .param("position", event.author().position())
                .param("at", Timestamp.from(event.author().at()))
                .update();
    }

    /** The documents that are signed copies of such records of the case. */
    @Transactional(readOnly = true)
    public Set<UUID> signedCopies(CaseCode code, String formId) {
        return Set.copyOf(
                sql.sql("""
                        select e.document from official_paper_event e join form_record r using (case_code, seq)
                        where e.case_code = ? and e.kind = 'signed' and r.form_id = ?
                        """).params(code.value(), formId).query(UUID.class).list());
    }

    /** What was done with the sheets, in order. */
    @Transactional(readOnly = true)
    public List<PaperEvent> events(CaseCode code, int seq) {
        return sql.sql("select * from official_paper_event where case_code = ? and seq = ? order by at, id")
                .params(code.value(), seq)
                .query((row, n) -> new PaperEvent(
                        PaperEvent.Kind.of(row.getString("kind")),
                        row.getString("recipient"),
                        Optional.ofNullable(row.getObject("document", UUID.class)),
                        new Author(
                                row.getString("officer"),
                                row.getString("position"),
                                row.getTimestamp("at").toInstant())))
                .list();
    }
}
