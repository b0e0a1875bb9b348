package vn.annhi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.dossier.Author;
import vn.annhi.fixture.AnNhiTest;
import vn.annhi.fixture.Cast;
import vn.annhi.fixture.TestClock;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.ChildRecord.State;
import vn.annhi.register.Children.Act;

/** Records that may be one child are found, seen side by side, merged, and taken apart again. */
@AnNhiTest
class DuplicatesTest {

    private static final UnitId COMMUNE = new UnitId(Cast.unit("pavaysu"));
    private static final Set<String> UNITS = Set.of(COMMUNE.value());

    @Autowired
    private Registrar registrar;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Merges merges;

    @Autowired
    private Children children;

    @Autowired
    private ChildHistory history;

    @Autowired
    private RegisterScope scope;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void monday() {
        clock.set("2026-11-23T08:00:00");
        sql.sql("truncate child_record cascade").update();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void namesWithoutTonesAndASlipOfTheDayAreFoundAndOthersAreNot() {
        var one = add(child("Lò Văn Nâu", "2015-08-17", "Giàng Thị Mây", List.of("01.3")));
        var same = add(child("lo van nau", "2015-08-17", "", List.of("13.1")));
        var slip = add(child("Lò Văn Nâu", "2015-08-18", "Giàng Thị Mây", List.of("01")));
        add(child("Lò Văn Nâu", "2015-08-17", "Tẩn Mỷ Hoa", List.of("01"))); // another mother
        add(child("Lò Văn Nắng", "2015-08-17", "Giàng Thị Mây", List.of("01"))); // another name
        add(child("Lò Văn Nâu", "2012-01-01", "", List.of("01"))); // another day, no parent known

        var pairs = within(() -> duplicates.among(UNITS));

        assertThat(pairs.stream()
                        .map(pair -> Set.of(pair.first().code(), pair.second().code())))
                .contains(Set.of(one.code(), same.code()), Set.of(one.code(), slip.code()))
                .allMatch(pair -> pair.contains(same.code()) || pair.equals(Set.of(one.code(), slip.code())));
        assertThat(pairs).isSortedAccordingTo((a, b) -> Double.compare(b.likeness(), a.likeness()));
    }

    @Test
    void aMergeKeepsWhatEachKnowsAndIsUndone() {
        var stays = add(child("Lò Văn Nâu", "2015-08-17", "", List.of("13")));
        var goes = add(child("Lo Van Nau", "2015-08-17", "Giàng Thị Mây", List.of("01.3", "13.1")));
        within(() -> {
            history.support(
                    goes.code(),
                    new ChildHistory.Support(
                            LocalDate.of(2026, 9, 1), "Học bổng", Optional.of(BigDecimal.valueOf(500_000))),
                    author());
            return goes;
        });

        var merged = within(() -> merges.merge(stays, goes, author()));
        assertThat(merged.particulars().name()).isEqualTo("Lò Văn Nâu");
        assertThat(merged.particulars().mother()).isEqualTo("Giàng Thị Mây");
        assertThat(merged.particulars().groups()).containsExactly("01.3", "13.1");
        assertThat(find(goes).state()).isEqualTo(State.MERGED);
        assertThat(within(() -> history.supports(stays.code()))).hasSize(1);
        assertThat(within(() -> children.count(UNITS, ChildFilter.ALL))).isEqualTo(1);

        within(() -> {
            merges.separate(find(stays), UNITS, author());
            return stays;
        });
        assertThat(find(stays).particulars()).isEqualTo(stays.particulars());
        assertThat(find(goes).particulars()).isEqualTo(goes.particulars());
        assertThat(find(goes).state()).isEqualTo(State.ACTIVE);
        assertThat(within(() -> history.changes(stays.code())).stream().map(ChildHistory.Change::act))
                .containsExactly("separated", "absorbed", "added");
    }

    @Test
    void aRecordThatWasChangedAfterTheMergeIsNotTakenApartAndAStaleOneIsNotMerged() {
        var stays = add(child("Lò Văn Nâu", "2015-08-17", "", List.of("13")));
        var goes = add(child("Lo Van Nau", "2015-08-17", "", List.of("13")));
        within(() -> registrar.leave(goes, "Chuyển đi", author()));
        assertThatThrownBy(() -> within(() -> merges.merge(stays, goes, author())))
                .isInstanceOf(StaleChildException.class);
        assertThat(find(stays).version()).isEqualTo(1);

        within(() -> registrar.takeBack(find(goes), author()));
        within(() -> merges.merge(stays, find(goes), author()));
        within(() -> registrar.change(
                find(stays), child("Lò Văn Nâu", "2015-08-17", "Giàng Thị Mây", List.of("13")), Act.CHANGED, author()));
        assertThatThrownBy(() -> within(() -> {
                    merges.separate(find(stays), UNITS, author());
                    return stays;
                }))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void everyGroupIsKnownFromWhenToWhen() {
        var child = add(child("Lò Văn Nâu", "2015-08-17", "", List.of("13", "04.2")));
        clock.set("2027-02-01T08:00:00");
        within(() -> registrar.change(
                child, child("Lò Văn Nâu", "2015-08-17", "", List.of("04.2", "01")), Act.CHANGED, author()));

        assertThat(within(() -> history.groups(child.code())))
                .containsExactlyInAnyOrder(
                        new ChildHistory.Held("13", LocalDate.of(2026, 11, 23), Optional.of(LocalDate.of(2027, 2, 1))),
                        new ChildHistory.Held("04.2", LocalDate.of(2026, 11, 23), Optional.empty()),
                        new ChildHistory.Held("01", LocalDate.of(2027, 2, 1), Optional.empty()));
    }

    private <T> T within(Supplier<T> act) {
        return transaction.execute(status -> act.get());
    }

    private ChildRecord add(Particulars child) {
        return within(() -> registrar.add(COMMUNE, child, Act.ADDED, author()));
    }

    private ChildRecord find(ChildRecord child) {
        return within(() -> children.find(child.code().value(), UNITS)).orElseThrow();
    }

    private Author author() {
        return scope.author("pavaysu.bvte").orElseThrow();
    }

    private static Particulars child(String name, String birth, String mother, List<String> groups) {
        return new Particulars(
                name,
                Optional.of(LocalDate.parse(birth)),
                Optional.empty(),
                "male",
                "",
                mother,
                "",
                "",
                "",
                "unknown",
                false,
                "",
                "",
                groups);
    }
}
