package vn.annhi.engine.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.annhi.dossier.CaseCode;
import vn.annhi.intervention.CaseOversight;
import vn.annhi.intervention.CaseReading;
import vn.annhi.obligation.Obligation;
import vn.annhi.organisation.PositionId;
import vn.annhi.organisation.Posts;

/** What the reader of a case page may do there. */
@Component
class CaseActChoices {

    private final CaseOversight oversight;
    private final Posts posts;
    private final PageWords words;
    private final Clock clock;

    CaseActChoices(CaseOversight oversight, Posts posts, PageWords words, Clock clock) {
        this.oversight = oversight;
        this.posts = posts;
        this.words = words;
        this.clock = clock;
    }

    /** An entry of a list to choose from. */
    record Choice(String value, String label) {}

    /**
     * The acts that are open to the reader; a list is empty where there is nothing to do.
     *
     * @param inside whether comments and documents may be added
     * @param export whether the whole case may be taken away
     * @param tasks the duties whose task may be given to a colleague
     * @param extendable those of them that may be put off
     */
    record Acts(boolean inside, boolean export, List<Choice> tasks, List<Choice> colleagues, List<Choice> extendable) {}

    Acts of(CaseCode code, CaseReading reading, String account) {
        var directed = oversight.directed(account, code);
        var positions = directed.stream().map(Obligation::position).collect(Collectors.toSet());
        var colleagues = posts.all(LocalDate.now(clock)).entrySet().stream()
                .filter(each ->
                        each.getValue().stream().map(PositionId::toString).anyMatch(positions::contains))
                .map(each -> new Choice(each.getKey(), label(each, positions)))
                .toList();
        return new Acts(
                reading.mayWorkInside(),
                CaseExport.isOpenTo(reading),
                directed.stream().map(this::choice).toList(),
                colleagues,
                directed.stream()
                        .filter(CaseOversight::isExtendable)
                        .map(this::choice)
                        .toList());
    }

    private Choice choice(Obligation duty) {
        return new Choice(
                Long.toString(duty.id()),
                words.dutyOf(duty.label(), words.position(duty.position()), words.at(duty.due())));
    }

    private String label(Map.Entry<String, List<PositionId>> officer, Set<String> positions) {
        return words.officer(officer.getKey()) + " – "
                + officer.getValue().stream()
                        .map(PositionId::toString)
                        .filter(positions::contains)
                        .map(words::position)
                        .collect(Collectors.joining(", "));
    }
}
