package vn.annhi.care.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.care.CarerRegister;
import vn.annhi.datafile.TableFile;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;
import vn.annhi.organisation.Unit;
import vn.annhi.organisation.UnitId;
import vn.annhi.wording.Wording;

/** Reads the register for one officer: the own commune's, or those of the communes that the own office follows. */
@Component
class RegisterDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The columns of Mẫu 09, as keys of texts. */
    static final List<String> COLUMNS = List.of(
            "care.register.code",
            "care.register.name",
            "care.register.birth",
            "care.register.sex",
            "care.register.address",
            "care.register.unit",
            "care.register.applied",
            "care.register.state");

    private final CarerRegister register;
    private final Posts posts;
    private final OrganisationChart chart;
    private final Wording wording;
    private final Clock clock;

    RegisterDesk(CarerRegister register, Posts posts, OrganisationChart chart, Wording wording, Clock clock) {
        this.register = register;
        this.posts = posts;
        this.chart = chart;
        this.wording = wording;
        this.clock = clock;
    }

    /** Whether the register exists for that officer. */
    boolean isFor(String account) {
        return !units(account).isEmpty();
    }

    /** Its rows, by {@link #COLUMNS}. */
    @Transactional(readOnly = true)
    public List<List<String>> rows(String account) {
        return register.of(units(account)).stream().map(this::cells).toList();
    }

    /** The same as a list to be saved. */
    TableFile file(String account) {
        var rows = rows(account);
        return new TableFile(COLUMNS.stream().map(wording::say).toList(), sink -> {
            for (var row : rows) {
                sink.take(row);
            }
        });
    }

    private List<String> cells(CarerRegister.Entry entry) {
        var state = wording.say(
                switch (entry.state()) {
                    case APPLIED -> "care.register.waiting";
                    case REGISTERED -> "care.register.registered";
                    case REFUSED -> "care.register.refused";
                });
        return List.of(
                entry.code().value(),
                entry.name(),
                DAY.format(entry.birthDate()),
                wording.say(entry.sex().equals("male") ? "care.sex.male" : "care.sex.female"),
                entry.address(),
                chart.unit(entry.unit()).place(),
                DAY.format(entry.appliedOn()),
                entry.reason().map(reason -> state + ": " + reason).orElse(state));
    }

    private Set<String> units(String account) {
        var today = LocalDate.now(clock);
        return posts.positions(account, today).stream()
                .flatMap(position -> registers(position, today))
                .flatMap(unit -> chart.units().stream()
                        .map(Unit::id)
                        .filter(one -> chart.successorsOf(one, today).stream()
                                .anyMatch(heir -> heir.id().equals(unit))))
                .map(UnitId::toString)
                .collect(Collectors.toSet());
    }

    /** D56 art. 40.1: the commune keeps it, the office that guides the commune reads it. */
    private Stream<UnitId> registers(PositionId position, LocalDate today) {
        if (position.role().isOfCommittee()) {
            return Stream.of(position.unit());
        }
        return chart.unit(position.unit()).kind().supervises()
                ? chart.subordinates(position.unit(), today).stream().map(Unit::id)
                : Stream.empty();
    }
}
