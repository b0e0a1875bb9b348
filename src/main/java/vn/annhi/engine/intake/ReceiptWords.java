package vn.annhi.engine.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.NoticeReceipt;
import vn.annhi.intervention.NoticeStages;
import vn.annhi.organisation.OrganisationChart;
import vn.annhi.organisation.UnitId;
import vn.annhi.wording.Wording;

/** What a sender is told: never a name, a case code or an outcome (D56 art. 24). */
@Component
class ReceiptWords {

    private final OrganisationChart chart;
    private final NoticeStages stages;
    private final Wording wording;
    private final Clock clock;

    ReceiptWords(OrganisationChart chart, NoticeStages stages, Wording wording, Clock clock) {
        this.chart = chart;
        this.stages = stages;
        this.wording = wording;
        this.clock = clock;
    }

    record Receipt(
            UUID receipt, String reference, OffsetDateTime acceptedAt, CommuneCalls.Commune commune, String next) {}

    record Progress(UUID receipt, String reference, String status, String meaning) {}

    Receipt receipt(NoticeReceipt given) {
        var commune = chart.unit(new UnitId(given.unit()));
        return new Receipt(
                given.id(),
                given.reference(),
                given.acceptedAt().atZone(clock.getZone()).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS),
                new CommuneCalls.Commune(commune.id().toString(), commune.place()),
                wording.say("engine.intake.next", commune.name()));
    }

    Progress progress(NoticeReceipt given) {
        var stage = stages.of(given.caseCode()).name().toLowerCase(Locale.ROOT);
        return new Progress(given.id(), given.reference(), stage, wording.say("engine.intake.stage." + stage));
    }
}
