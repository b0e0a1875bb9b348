package vn.annhi.engine.page;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.annhi.dossier.ActingFor;
import vn.annhi.dossier.Author;
import vn.annhi.dossier.CaseCode;
import vn.annhi.dossier.Dossier;
import vn.annhi.dossier.FormRecord;
import vn.annhi.intervention.CaseAccess;
import vn.annhi.intervention.CasePart;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;

/** A record for somebody who may read it; for anybody else it is not found. */
@Component
class RecordReader {

    private final CaseAccess access;
    private final Dossier dossier;
    private final Posts posts;
    private final Clock clock;

    RecordReader(CaseAccess access, Dossier dossier, Posts posts, Clock clock) {
        this.access = access;
        this.dossier = dossier;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * A record with its reader.
     *
     * @param withInformant whether the reader may know the informant (D56 art. 24)
     * @param own whether the reader works in the unit that made it
     */
    record Shown(FormRecord record, Author reader, boolean withInformant, boolean own) {}

    Shown find(String caseCode, int seq, String account) {
        var code = CaseCode.read(caseCode).orElseThrow(RecordReader::notFound);
        var reading = access.of(account, code);
        if (!reading.isAllowed()) {
            throw notFound();
        }
        var record = dossier.records(code).stream()
                .filter(each -> each.seq() == seq)
                .findFirst()
                .orElseThrow(RecordReader::notFound);
        var position = reading.reader(record).orElseThrow(RecordReader::notFound);
        var unit = PositionId.parse(record.author().position()).unit();
        var own = posts.positions(account, LocalDate.now(clock)).stream()
                .anyMatch(each -> each.unit().equals(unit));
        return new Shown(record, author(account, position), reading.mayRead(CasePart.INFORMANT), own);
    }

    /** The officer acting now in that position, as a substitute if it is that. */
    Author author(String account, PositionId position) {
        var acting = posts.substitution(account, position, LocalDate.now(clock));
        return new Author(account, position.toString(), clock.instant(), acting.map(ActingFor::by));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
