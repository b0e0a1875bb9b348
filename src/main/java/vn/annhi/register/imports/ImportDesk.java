package vn.annhi.register.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Unit;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.register.ChildRules;
import vn.annhi.register.RegisterScope;
import vn.annhi.register.SpecialGroups;
import vn.annhi.register.imports.ChildImport.State;

/**
 * Takes files: brought, mapped, checked whole without changing anything, begun only without a fault, stopped and gone on with.
 * What is brought is seen by whoever brought it only.
 */
@Component
public class ImportDesk {

    /** The longest file that is taken. */
    public static final int LONGEST = 100_000;

    private static final int SHOWN = 200;
    private static final int KEPT = 1_000;
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private final Imports imports;
    private final SpecialGroups groups;
    private final ChildRules rules;
    private final RegisterScope scope;
    private final Clock clock;

    ImportDesk(Imports imports, SpecialGroups groups, ChildRules rules, RegisterScope scope, Clock clock) {
        this.imports = imports;
        this.groups = groups;
        this.rules = rules;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * What a check found.
     *
     * @param faults the first ones
     * @param number how many there are
     */
    public record Checked(List<ImportFault> faults, int number) {}

    /** Keeps the lines of a file until they are taken over; {@link RefusedException} when it is none that can be read. */
    @Transactional
    public UUID bring(String fileName, InputStream content, Author author) throws IOException {
        var id = UUID.randomUUID();
        var heads = new ArrayList<String>();
        var lines = new ArrayList<Imports.Line>();
        var total = new int[1];
        var waiting = new ArrayList<List<Imports.Line>>();
        try {
            ImportFile.read(fileName, content, (number, cells) -> {
                if (heads.isEmpty()) {
                    heads.addAll(cells);
                    return;
                }
                if (++total[0] > LONGEST) {
                    throw refused("register.import.tooLong", LONGEST);
                }
                lines.add(new Imports.Line(number, cells));
                if (lines.size() == KEPT) {
                    waiting.add(List.copyOf(lines));
                    lines.clear();
                }
            });
        } catch (ImportFile.BrokenFileException e) {
            throw refused("register.import.unreadable");
        }
        if (total[0] == 0) {
            throw refused("register.import.empty");
        }
        imports.insert(id, fileName, PositionId.parse(author.position()).unit(), heads, total[0], author);
        waiting.forEach(batch -> imports.keep(id, batch));
        imports.keep(id, lines);
        return id;
    }

    /** Says what each column holds; {@link RefusedException} when what is needed is missing or said twice. */
    @Transactional
    public void map(ChildImport of, List<String> columns) {
        require(of, State.MAPPING, State.CHECKED);
        if (columns.size() != of.heads().size()
                || columns.stream()
                        .anyMatch(
                                each -> !each.isEmpty() && ImportColumn.of(each).isEmpty())) {
            throw refused("register.import.columns");
        }
        var once = new HashSet<String>();
        if (!columns.stream().filter(each -> !each.isEmpty()).allMatch(once::add)) {
            throw refused("register.import.twice");
        }
        if (!once.contains(ImportColumn.NAME.field())) {
            throw refused("register.import.noName");
        }
        if (!once.contains(ImportColumn.GROUPS.field()) && !once.contains(ImportColumn.RISK.field())) {
            throw refused("register.import.noGroups");
        }
        imports.map(of.id(), columns);
    }

    /** Reads every line and changes nothing; without a fault the import may begin. */
    @Transactional
    public Checked check(ChildImport of) {
        require(of, State.MAPPING, State.CHECKED);
        var reader = reader(of);
        var faults = new ArrayList<ImportFault>();
        var number = new int[1];
        imports.each(of.id(), line -> {
            var found = new ArrayList<ImportFault>();
            reader.read(line, found);
            number[0] += found.size();
            found.stream().limit(Math.max(0, SHOWN - faults.size())).forEach(faults::add);
        });
        imports.stands(of.id(), number[0] == 0 ? State.CHECKED : State.MAPPING);
        return new Checked(faults, number[0]);
    }

    /** Lets a checked import begin, or a stopped one go on. */
    @Transactional
    public void start(ChildImport of) {
        require(of, State.CHECKED, State.STOPPED);
        imports.stands(of.id(), State.RUNNING);
    }

    /** Stops it after the lines that are being taken over. */
    @Transactional
    public void stop(ChildImport of) {
        require(of, State.RUNNING);
        imports.stands(of.id(), State.STOPPED);
    }

    /** Forgets the file; what was taken over stays. */
    @Transactional
    public void drop(ChildImport of) {
        require(of, State.MAPPING, State.CHECKED, State.STOPPED);
        imports.finish(of.id(), State.DROPPED, clock.instant());
    }

    /** Forgets files that nobody went on with for a week: they hold personal data. */
    @Transactional
    public void dropForgotten() {
        var now = clock.instant();
        imports.forgotten(now.minus(FORGOTTEN)).forEach(id -> imports.finish(id, State.DROPPED, now));
    }

    /** The import, if that officer brought it. */
    @Transactional(readOnly = true)
    public Optional<ChildImport> find(UUID id, String account) {
        return imports.find(id, account);
    }

    /** What the officer brought, the newest first. */
    @Transactional(readOnly = true)
    public List<ChildImport> of(String account) {
        return imports.of(account);
    }

    LineReader reader(ChildImport of) {
        List<Unit> communes = scope.communes(of.author().officer());
        return new LineReader(groups, rules, of, communes);
    }

    private static void require(ChildImport of, State... states) {
        if (!List.of(states).contains(of.state())) {
            throw refused("register.import.moved");
        }
    }

    private static RefusedException refused(String key, Object... arguments) {
        return new RefusedException(List.of(Refusal.of("file", key, arguments)));
    }
}
