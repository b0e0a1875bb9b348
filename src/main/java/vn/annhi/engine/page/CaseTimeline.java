package vn.annhi.engine.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.Document;
import vn.annhi.dossier.FormRecord;
import vn.annhi.dossier.Remark;
import vn.annhi.engine.form.FormPapers;
import vn.annhi.obligation.Obligation;
import vn.annhi.obligation.ObligationState;

/** What happened in a case, the latest first, out of what its reader may read. */
@Component
class CaseTimeline {

    private final FormPapers papers;
    private final PageWords words;

    CaseTimeline(FormPapers papers, PageWords words) {
        this.papers = papers;
        this.words = words;
    }

    private record Moment(Instant at, String kind, String what, String who) {}

    List<CaseView.MomentRow> of(
            List<FormRecord> records,
            List<Obligation> duties,
            List<Document> documents,
            List<Remark> remarks,
            Instant now) {
        var moments = new ArrayList<Moment>();
        for (var record : records) {
            moments.add(new Moment(
                    record.author().at(),
                    "record",
                    papers.title(record.formId()),
                    by(record.author().position())));
        }
        for (var duty : duties) {
            moments.add(new Moment(duty.start(), "opened", duty.label(), by(duty.position())));
            ended(duty).ifPresent(moments::add);
            if (duty.state() == ObligationState.OPEN && duty.breachedAt(now)) {
                moments.add(new Moment(duty.due(), "overdue", duty.label(), by(duty.position())));
            }
        }
        for (var document : documents) {
            var uploaded = document.uploaded();
            moments.add(new Moment(uploaded.at(), "document", document.name(), by(uploaded.position())));
        }
        for (var remark : remarks) {
            moments.add(new Moment(
                    remark.author().at(),
                    "remark." + remark.kind().id(),
                    words.remark(remark),
                    by(remark.author().position())));
        }
        return moments.stream()
                // the next visit of a placement is due from a moment that is still to come
                .filter(each -> !each.at().isAfter(now))
                .sorted(Comparator.comparing(Moment::at).reversed())
                .map(each -> new CaseView.MomentRow(
                        words.at(each.at()), "engine.page.moment." + each.kind(), each.what(), each.who()))
                .toList();
    }

    private Optional<Moment> ended(Obligation duty) {
        return duty.closedAt().map(at -> {
            var late = at.isAfter(duty.due());
            var kind = duty.state() == ObligationState.FULFILLED ? late ? "metLate" : "met" : "cancelled";
            return new Moment(at, kind, duty.label(), by(duty.position()));
        });
    }

    private String by(String position) {
        return words.position(position);
    }
}
