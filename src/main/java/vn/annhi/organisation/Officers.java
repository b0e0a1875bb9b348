package vn.annhi.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.annhi.datafile.DataFileException;

/** The officers of this installation and what they hold; a position counts only while its unit stands. */
public final class Officers {

    private final Map<String, Officer> byId = new LinkedHashMap<>();
    private final OrganisationChart chart;
    private final NoticeSenders senders;

    /** Refuses a sender that bears the name of an account with {@link DataFileException}. */
    public Officers(List<Officer> officers, OrganisationChart chart, NoticeSenders senders) {
        officers.forEach(officer -> byId.put(officer.id(), officer));
        this.chart = chart;
        this.senders = senders;
        senders.all().stream()
                .map(NoticeSender::id)
                .filter(this::includes)
                .findFirst()
                .ifPresent(account -> {
                    throw new DataFileException("annhi.intake.senders", 0, "an officer has the account " + account);
                });
    }

    /** All officers in the order of their file. */
    public List<Officer> all() {
        return List.copyOf(byId.values());
    }

    /** Whether the account is an officer's. */
    public boolean includes(String account) {
        return byId.containsKey(account);
    }

    /** The full name of the officer or sender; the account itself when it is neither's. */
    public String name(String officerId) {
        var officer = byId.get(officerId);
        return officer == null ? senders.find(officerId).map(NoticeSender::name).orElse(officerId) : officer.name();
    }

    /** The officer's e-mail address; nothing when there is none or the account is not an officer's. */
    public Optional<String> email(String officerId) {
        return Optional.ofNullable(byId.get(officerId)).flatMap(Officer::email);
    }

    /** What the officer holds on that day, the primary position first; nothing for an unknown account. */
    public List<PositionId> positions(String officerId, LocalDate day) {
        var officer = byId.get(officerId);
        return officer == null
                ? List.of()
                : officer.positions().stream()
                        .filter(position -> chart.unit(position.unit()).validOn(day))
                        .toList();
    }

    /** Whether the officer holds the position on that day. */
    public boolean holds(String officerId, PositionId position, LocalDate day) {
        return positions(officerId, day).contains(position);
    }
}
