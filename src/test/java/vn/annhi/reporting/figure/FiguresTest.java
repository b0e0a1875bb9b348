package vn.annhi.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.CaseGenerator;
import vn.annhi.fixture.GeneratedCase;
import vn.annhi.fixture.TestDossier;
import vn.annhi.reporting.indicator.CountedEvents;
import vn.annhi.reporting.indicator.Indicator;
import vn.annhi.reporting.indicator.IndicatorLists;

/** The figures of made-up cases: by golden files, and against a count in plain Java for random ones. */
@AnNhiTest
class FiguresTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Period HALF = new Period(LocalDate.of(2099, 1, 1), LocalDate.of(2099, 5, 1));

    @Autowired
    private FigureEvents events;

    @Autowired
    private Counting counting;

    @Autowired
    private IndicatorLists lists;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void forget() {
        TestDossier.forget("QA", sql);
    }

    @Test
    void everyIndicatorCountsTheGoldenCases() throws Exception {
        CaseGenerator.write(generated(1, 400), template);
        var sheet = sheet(communes());
        var found = new TreeMap<String, String>();
        for (var indicator : counted()) {
            found.put(indicator.code(), golden(indicator.code(), sheet));
        }
        var kept = new TreeMap<String, String>();
        for (var code : found.keySet()) {
            var file = GOLDEN.resolve(code + ".csv");
            if (Files.notExists(file) && Boolean.getBoolean("golden")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, found.get(code));
            }
            kept.put(code, Files.exists(file) ? Files.readString(file) : "no golden file");
        }

        assertThat(found).isEqualTo(kept);
    }

    @RepeatedTest(3)
    void theStatementsCountLikeAPersonWouldCaseByCase() {
        var seed = new Random().nextLong();
        var cases = generated(seed, 200);
        CaseGenerator.write(cases, template);
        var all = communes();
        var random = new Random(seed);
        for (var unit : List.of(all, all.subList(0, 1), all.subList(3, 8))) {
            for (var period : List.of(HALF, days(random, 200), days(random, 20), days(random, 1))) {
                var naive = new NaiveFigures(Set.copyOf(unit), period).of(counted(), cases);
                var values = sheet(unit, period).values();
                assertThat(plain(values))
                        .as("seed %d, %s, %s", seed, unit, period)
                        .isEqualTo(plain(naive));
            }
        }
    }

    @Test
    void everyCountedEventComesFromTheDossier() {
        CaseGenerator.write(generated(2, 300), template);
        transaction.executeWithoutResult(status -> events.refresh());

        assertThat(sql.sql("select distinct event from figure_event where case_code like 'QA-%'")
                        .query(String.class)
                        .set())
                .containsAll(CountedEvents.FLOWS)
                .containsAll(CountedEvents.STANDINGS);
    }

    @Test
    void aFigureChangesWithTheRecordThatChangesIt() {
        var cases = generated(3, 20);
        CaseGenerator.write(cases, template);
        var before = sheet(communes()).total("D56.08").orElseThrow();
        var one = cases.get(0);
        CaseGenerator.write(
                List.of(new GeneratedCase(
                        "QA-2099-900001",
                        one.incidentUnit(),
                        null,
                        one.receivedAt(),
                        null,
                        null,
                        null,
                        "male",
                        null,
                        null,
                        List.of(
                                one.papers().get(0),
                                new GeneratedCase.Paper(
                                        "ra-soat-cach-ly",
                                        "",
                                        one.incidentUnit() + ".chair",
                                        Instant.parse("2099-02-01T00:00:00Z"),
                                        Map.of("isolationEnd", "extend"))),
                        List.of(),
                        List.of(),
                        List.of())),
                template);

        assertThat(sheet(communes()).total("D56.08").orElseThrow()).isEqualTo(before.add(BigDecimal.ONE));
        assertThat(sql.sql("select count(*) from figure_stale")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<GeneratedCase> generated(long seed, int many) {
        return new CaseGenerator(
                        seed,
                        communes(),
                        Instant.parse("2098-10-01T00:00:00Z"),
                        Instant.parse("2099-05-10T00:00:00Z"),
                        "QA")
                .make(many);
    }

    /** Of no chart, so that no case of another test is counted. */
    private static List<String> communes() {
        return IntStream.rangeClosed(1, 17)
                .mapToObj(number -> "xa-900%02d-2090".formatted(number))
                .toList();
    }

    private List<Indicator> counted() {
        return lists.find("AN-NHI-1").indicators().stream()
                .filter(each -> each.kind().isCounted())
                .toList();
    }

    private static Period days(Random random, int most) {
        var from = LocalDate.of(2098, 11, 1).plusDays(random.nextInt(180));
        return new Period(from, from.plusDays(1 + random.nextInt(most)));
    }

    private FigureSheet sheet(List<String> units) {
        return sheet(units, HALF);
    }

    private FigureSheet sheet(List<String> units, Period period) {
        Supplier<List<Count>> counts = () -> transaction.execute(status -> {
            events.refresh();
            var together = units.stream().map(each -> "all").toList();
            return counting.of(counted(), new Reporters(units, together), period);
        });
        return FigureSheet.counted(counted(), counts.get());
    }

    private static String golden(String code, FigureSheet sheet) {
        var lines = new ArrayList<String>();
        sheet.values().forEach((key, value) -> {
            if (key.indicator().equals(code)) {
                lines.add(key.dimension() + "," + key.member() + "," + value.toPlainString());
            }
        });
        return lines.stream().sorted().collect(Collectors.joining("\n", "dimension,member,value\n", "\n"));
    }

    private static Map<String, Long> plain(Map<FigureKey, BigDecimal> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toString(),
                        each -> each.getValue().longValueExact(),
                        Long::sum,
                        TreeMap::new));
    }
}
