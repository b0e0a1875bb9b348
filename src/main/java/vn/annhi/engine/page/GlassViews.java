package vn.annhi.engine.page;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.intervention.BreakGlass;
import vn.annhi.intervention.CasePart;
import vn.annhi.intervention.CaseReading;
import vn.annhi.intervention.GlassOpening;

/** Puts break-glass into words for a case page. */
@Component
class GlassViews {

    private final BreakGlass glass;
    private final PageWords words;
    private final Clock clock;

    GlassViews(BreakGlass glass, PageWords words, Clock clock) {
        this.glass = glass;
        this.words = words;
        this.clock = clock;
    }

    GlassView of(CaseCode code, CaseReading reading, String account) {
        // Reasons may tell of the child: only whoever reads the inside sees those of others
        var openings = glass.of(code).stream()
                .filter(each -> reading.mayRead(CasePart.ASSESSMENT)
                        || each.by().officer().equals(account))
                .toList();
        var until = openings.stream()
                .filter(each -> each.by().officer().equals(account))
                .map(GlassOpening::expires)
                .filter(clock.instant()::isBefore)
                .reduce((one, other) -> one.isAfter(other) ? one : other);
        return new GlassView(
                BreakGlass.isOpenTo(reading),
                BreakGlass.HOURS,
                until.map(words::at).orElse(""),
                reading.reader(CasePart.STATUS)
                        .filter(position -> glass.isReviewedBy(code, position))
                        .isPresent(),
                openings.stream().map(this::row).toList());
    }

    private GlassView.OpeningRow row(GlassOpening opening) {
        var review = opening.review();
        return new GlassView.OpeningRow(
                opening.id(),
                words.officer(opening.by().officer()) + " – "
                        + words.position(opening.by().position()),
                words.at(opening.by().at()),
                words.at(opening.expires()),
                opening.reason(),
                review.isPresent(),
                review.map(GlassOpening.Review::justified).orElse(false),
                review.map(GlassOpening.Review::words).orElse(""),
                review.map(each -> words.officer(each.by().officer())).orElse(""));
    }
}
