package vn.annhi.register.imports;

import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.Vietnamese;
import vn.annhi.register.ChildRecord;
import vn.annhi.register.Children;
import vn.annhi.register.Children.Act;
import vn.annhi.register.Particulars;
import vn.annhi.register.Registrar;
import vn.annhi.register.imports.ChildImport.State;

/**
 * Takes over the lines of running imports, so many in one transaction: whatever happens, what is counted as done is done and
 * nothing else. Any number of nodes may work.
 */
@Component
public class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int LINES = 200;

    private final Imports imports;
    private final ImportDesk desk;
    private final Registrar registrar;
    private final Children children;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportWorker(
            Imports imports,
            ImportDesk desk,
            Registrar registrar,
            Children children,
            JdbcClient sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.desk = desk;
        this.registrar = registrar;
        this.children = children;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works until nothing is left to be taken over. */
    @Scheduled(cron = "${annhi.register.import}", zone = "Asia/Ho_Chi_Minh")
    public void work() {
        desk.dropForgotten();
        while (Boolean.TRUE.equals(transaction.execute(status -> step()))) {
            LOG.debug("more lines are to be taken over");
        }
    }

    /** Takes over the next lines of one import; whether there was one. */
    public boolean step() {
        var running = imports.next();
        running.ifPresent(this::step);
        return running.isPresent();
    }

    private void step(ChildImport of) {
        var lines = imports.lines(of, LINES);
        var reader = desk.reader(of);
        var author = new Author(of.author().officer(), of.author().position(), clock.instant());
        int done = 0;
        int added = 0;
        int changed = 0;
        for (var line : lines) {
            var faults = new ArrayList<ImportFault>();
            var read = reader.read(line, faults);
            if (read.isEmpty()) {
                imports.advanced(of.id(), done, added, changed);
                imports.trouble(of.id(), line.number());
                return;
            }
            switch (take(read.get(), author)) {
                case ADDED -> added++;
                case CHANGED -> changed++;
                default -> {}
            }
            done++;
        }
        imports.advanced(of.id(), done, added, changed);
        if (lines.size() < LINES) {
            imports.finish(of.id(), State.DONE, clock.instant());
            LOG.info("import {} is done: {} lines", of.id(), of.done() + done);
        }
    }

    private enum Outcome {
        ADDED,
        CHANGED,
        SAME
    }

    private Outcome take(LineReader.Read read, Author author) {
        var known = known(read);
        if (known.isEmpty()) {
            registrar.add(read.unit(), read.child(), Act.IMPORTED, author);
            return Outcome.ADDED;
        }
        var child = known.get();
        var after = filled(child.particulars(), read.child(), read.filled());
        return registrar.change(child, after, Act.IMPORTED, author).version() == child.version()
                ? Outcome.SAME
                : Outcome.CHANGED;
    }

    /** The same child in the same commune: by the ministry's code, or by name, birth and what is known of the parents. */
    private Optional<ChildRecord> known(LineReader.Read read) {
        var child = read.child();
        return sql.sql("""
                        select code from child_record
                        where state = 'active' and unit = :unit
                            and (:ministry <> '' and ministry_code = :ministry
                                or name_key = :name and birth_year is not distinct from cast(:year as smallint)
                                    and (birth_date is null or cast(:birth as date) is null or birth_date = cast(:birth as date))
                                    and (mother = '' or :mother = '' or mother = :mother)
                                    and (father = '' or :father = '' or father = :father))
                        order by ministry_code = :ministry desc, code limit 1
                        """)
                .param("unit", read.unit().value())
                .param("ministry", child.ministryCode())
                .param("name", Vietnamese.fold(child.name()))
                .param("year", child.birthYear().orElse(null))
                .param("birth", child.birthDate().map(Date::valueOf).orElse(null))
                .param("mother", child.mother())
                .param("father", child.father())
                .query(String.class)
                .optional()
                .flatMap(code -> children.find(code, Set.of(read.unit().value())));
    }

    /** What the line says goes before what was known; what it leaves empty stays. */
    private static Particulars filled(Particulars known, Particulars line, Collection<ImportColumn> filled) {
        return new Particulars(
                line.name(),
                line.birthDate().or(known::birthDate),
                line.birthYear(),
                filled.contains(ImportColumn.SEX) ? line.sex() : known.sex(),
                either(line.ethnicity(), known.ethnicity()),
                either(line.mother(), known.mother()),
                either(line.father(), known.father()),
                either(line.carer(), known.carer()),
                either(line.village(), known.village()),
                filled.contains(ImportColumn.HOUSEHOLD) ? line.household() : known.household(),
                line.atRisk() || known.atRisk(),
                either(line.ministryCode(), known.ministryCode()),
                either(line.note(), known.note()),
                line.groups().isEmpty() ? known.groups() : line.groups());
    }

    private static String either(String line, String known) {
        return line.isBlank() ? known : line;
    }
}
