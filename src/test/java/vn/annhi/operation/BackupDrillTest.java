package vn.annhi.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.ChainFixture;
import vn.annhi.dossier.Documents;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseStory;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.DebianCluster;
import vn.annhi.fixture.SampleFiles;
import vn.annhi.fixture.TestClock;

/**
 * The operators' drill: a dump as the nightly backup makes it, restored on an empty database; counts, one case and the
 * chains of all cases are the same. It needs the system's PostgreSQL; ANNHI_REQUIRE_BACKUP=1 makes its absence a failure.
 */
@AnNhiTest
@Tag("installation")
@EnabledIf("possible")
class BackupDrillTest {

    private static DebianCluster cluster;

    @Autowired
    private CaseStory story;

    @Autowired
    private Documents documents;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    static boolean possible() {
        return DebianCluster.programs().isPresent() || "1".equals(System.getenv("ANNHI_REQUIRE_BACKUP"));
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("annhi.test.database", () -> {
            if (cluster == null) {
                cluster = begin();
            }
            return cluster.url("annhi");
        });
    }

    private static DebianCluster begin() {
        try {
            var begun = new DebianCluster(Files.createTempDirectory("annhi-drill"));
            begun.program("createdb", "annhi");
            Runtime.getRuntime().addShutdownHook(new Thread(begun::close, "stop-drill"));
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDumpRestoredOnAnEmptyDatabaseIsTheSame() {
        clock.set("2026-11-23T22:00:00");
        var code = story.drafted("muongso");
        story.urgent("banlang");
        documents.add(
                CaseCode.read(code).orElseThrow(),
                "bien-ban.pdf",
                SampleFiles.pdf(),
                new Author("muongso.bvte", Cast.unit("muongso") + ".cpw", clock.instant()));
        var before = counts(sql);
        var dump = cluster.folder().resolve("annhi.dump").toString();
        cluster.program("pg_dump", "--format=custom", "--file=" + dump, "annhi");
        cluster.program("createdb", "annhi_moi");
        cluster.program("pg_restore", "--exit-on-error", "--no-owner", "--dbname=annhi_moi", dump);
        var restored = JdbcClient.create(new DriverManagerDataSource(cluster.url("annhi_moi")));

        assertThat(before.get("form_record")).isGreaterThan(8);
        assertThat(counts(restored)).isEqualTo(before);
        for (var part : List.of(
                "select form_id, payload::text, encode(hash, 'hex') as hash from form_record where case_code = ? order by seq",
                "select name, md5(content) as content from document d join document_content c on c.document_id = d.id where case_code = ?",
                "select label, extract(epoch from due_at) as due, state from obligation where case_code = ? order by id")) {
            var rows = rows(restored, part, code);
            assertThat(rows).as(part).isNotEmpty().isEqualTo(rows(sql, part, code));
        }
        assertThat(ChainFixture.broken(restored)).isEmpty();

        restored.sql("alter table form_record disable trigger user").update();
        restored.sql("update form_record set payload = '{}' where case_code = ? and seq = 2")
                .param(code)
                .update();
        assertThat(ChainFixture.broken(restored)).containsExactly(code + " 2");
    }

    @Test
    void whatIsNoDumpIsRefused() throws IOException {
        var file = Files.writeString(cluster.folder().resolve("x.dump"), "x");
        cluster.program("createdb", "annhi_trong");
        assertThatThrownBy(() -> cluster.program("pg_restore", "--dbname=annhi_trong", file.toString()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<Map<String, Object>> rows(JdbcClient of, String select, String code) {
        return of.sql(select).param(code).query().listOfRows();
    }

    /** How many rows each table has. */
    private static Map<String, Long> counts(JdbcClient of) {
        var counts = new TreeMap<String, Long>();
        of.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        table,
                        of.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return counts;
    }
}
