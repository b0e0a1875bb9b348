package vn.annhi.reporting.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code figure_event}: what is counted of each case, derived from the dossier. */
@Repository
public class FigureEvents {

    /** Cases that are brought up to date by one statement. */
    private static final int CHUNK = 5_000;

    private final JdbcClient sql;
    private final String derivation;

    FigureEvents(JdbcClient sql) {
        this.sql = sql;
        this.derivation = text("vn/annhi/reporting/figure/figure-events.sql");
    }

    /** Brings every case up to date that was written to since; whoever comes second waits for the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh() {
        if (!isStale()) {
            return;
        }
        sql.sql("select pg_advisory_xact_lock(hashtext('figure_event'))")
                .query((row, n) -> n)
                .single();
        List<String> stale;
        do {
            stale = sql.sql("""
                            delete from figure_stale
                            where id in (select id from figure_stale order by id limit :chunk)
                            returning case_code
                            """).param("chunk", CHUNK).query(String.class).list();
            derive(stale.stream().distinct().toArray(String[]::new));
        } while (stale.size() == CHUNK);
    }

    private boolean isStale() {
        return sql.sql("select exists (select from figure_stale)")
                .query(Boolean.class)
                .single();
    }

    private void derive(String[] codes) {
        if (codes.length > 0) {
            sql.sql("delete from figure_event where case_code = any (:codes)")
                    .param("codes", codes)
                    .update();
            sql.sql(derivation).param("codes", codes).update();
        }
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
