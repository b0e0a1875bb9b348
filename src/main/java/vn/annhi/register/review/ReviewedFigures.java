package vn.annhi.register.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.organisation.UnitId;
import vn.annhi.reporting.KnownFigure;
import vn.annhi.reporting.KnownFigures;

/** What a commune confirmed in its last review goes into its next report. */
@Component
class ReviewedFigures implements KnownFigures {

    private static final String SPECIAL = "I.03A";
    private static final String SUPPORTED = "I.03B";
    private static final String AT_RISK = "N2.01";

    private final Reviews reviews;

    ReviewedFigures(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    @Transactional(readOnly = true)
    public List<KnownFigure> of(UnitId unit, Instant from, Instant cutOff) {
        var found = new ArrayList<KnownFigure>();
        reviews.confirmed(unit, cutOff).ifPresent(figures -> {
            found.add(KnownFigure.total(SPECIAL, figures.special()));
            figures.bySex().forEach((sex, number) -> found.add(new KnownFigure(SPECIAL, "sex", sex, number)));
            figures.byGroup().forEach((group, number) -> found.add(new KnownFigure(SPECIAL, "group", group, number)));
            found.add(KnownFigure.total(SUPPORTED, figures.supported()));
            figures.supportedBySex()
                    .forEach((sex, number) -> found.add(new KnownFigure(SUPPORTED, "sex", sex, number)));
            found.add(KnownFigure.total(AT_RISK, figures.atRisk()));
        });
        return found;
    }
}
