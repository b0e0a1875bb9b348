package vn.annhi.reminder.mail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.annhi.reminder.ladder.Relation;

/** Writes letters: case codes, duties, limits and links; nothing that any form says about a person. */
@Component
public class LetterWriter {

    private static final Pattern CASE = Pattern.compile("[A-Z]{2,4}-[0-9]{4}-[0-9]{6}");
    private static final Comparator<Line> BY_DUE =
            Comparator.comparing(Line::due).thenComparing(line -> line.duty().id());

    private final Phrases phrases;
    private final TaskLinks links;
    private final CalendarEntries calendar;
    private final MailTemplates templates;
    private final Clock clock;

    LetterWriter(Phrases phrases, TaskLinks links, CalendarEntries calendar, MailTemplates templates, Clock clock) {
        this.phrases = phrases;
        this.links = links;
        this.calendar = calendar;
        this.templates = templates;
        this.clock = clock;
    }

    /** The letter of at least one line; lines that say the same of the same duty are written once. */
    public Letter write(Content content) {
        var now = clock.instant();
        var lines = distinct(content.lines(), now);
        var view = view(content, lines, now);
        return new Letter(
                content.address(),
                view.subject(),
                templates.text(view),
                Optional.of(templates.html(view)),
                Optional.of(content.messageId()),
                lines.stream()
                        .filter(line -> line.relation() == Relation.RESPONSIBLE)
                        .flatMap(line -> entry(line, content.language()).stream())
                        .toList());
    }

    private static List<Line> distinct(List<Line> lines, Instant now) {
        var seen = new HashSet<List<Object>>();
        return lines.stream()
                .sorted(Comparator.comparing((Line line) -> Standing.of(line, now))
                        .thenComparing(Comparator.comparingInt(Line::version).reversed())
                        .thenComparing(BY_DUE))
                .filter(line -> seen.add(List.of(line.duty().id(), Standing.of(line, now))))
                .toList();
    }

    private LetterView view(Content content, List<Line> lines, Instant now) {
        var language = content.language();
        var byStanding = lines.stream().collect(groupingBy(line -> Standing.of(line, now), TreeMap::new, toList()));
        var sections = new ArrayList<LetterView.Section>();
        byStanding.forEach((standing, some) -> sections.add(new LetterView.Section(
                content.digest() ? phrases.standing(standing, language) : "",
                standing.name().toLowerCase(Locale.ROOT),
                some.stream()
                        .sorted(BY_DUE)
                        .map(line -> item(line, now, language))
                        .toList())));
        var first = lines.get(0);
        var standing = Standing.of(first, now);
        return new LetterView(
                language.getLanguage(),
                content.digest()
                        ? digestSubject(byStanding, now, language)
                        : phrases.subject(first, standing, language),
                content.digest()
                        ? phrases.say(language, "reminder.headline.digest", phrases.day(now))
                        : phrases.say(language, "reminder.headline." + standing),
                content.resent() ? phrases.say(language, "reminder.resent") : "",
                sections,
                lines.stream()
                        .map(line -> phrases.why(line, language))
                        .distinct()
                        .toList(),
                phrases.say(language, "reminder.notice.signIn"),
                phrases.say(language, "reminder.notice.preferences"),
                links.toPreferences(),
                phrases.say(language, "reminder.notice.footer"));
    }

    private String digestSubject(TreeMap<Standing, List<Line>> lines, Instant now, Locale language) {
        var overdue = lines.getOrDefault(Standing.OVERDUE, List.of()).size();
        var today = lines.getOrDefault(Standing.TODAY, List.of()).size();
        var all = lines.values().stream().mapToInt(List::size).sum();
        return phrases.say(
                language, "reminder.subject.digest", phrases.day(now), overdue, today, all - overdue - today);
    }

    private LetterView.Item item(Line line, Instant now, Locale language) {
        var ended = line.topic() == Topic.ENDED;
        return new LetterView.Item(
                line.duty().label(),
                phrases.say(language, "reminder.notice.case", line.duty().key().caseCode()),
                line.relation() == Relation.RESPONSIBLE
                        ? ""
                        : phrases.say(language, "reminder.notice.owner", phrases.title(line)),
                ended ? "" : phrases.left(line, now, language),
                ended ? phrases.say(language, "reminder.notice.ended") : phrases.dueBecause(line, language),
                link(line),
                phrases.say(language, opensTask(line) ? "reminder.notice.open" : "reminder.notice.openCase"));
    }

    private Optional<CalendarEntry> entry(Line line, Locale language) {
        var code = line.duty().key().caseCode();
        return calendar.of(
                line,
                phrases.say(
                        language, "reminder.calendar.summary", code, line.duty().label()),
                phrases.dueBecause(line, language),
                link(line));
    }

    private String link(Line line) {
        return opensTask(line)
                ? links.toTask(line.taskId().orElseThrow())
                : links.toCase(line.duty().key().caseCode());
    }

    /** Only whoever owes the duty sees its task; what belongs to no case has no other page. */
    private static boolean opensTask(Line line) {
        var own = line.relation() == Relation.RESPONSIBLE && line.topic() != Topic.ENDED;
        var ofCase = CASE.matcher(line.duty().key().caseCode()).matches();
        return line.taskId().isPresent() && (own || !ofCase);
    }
}
