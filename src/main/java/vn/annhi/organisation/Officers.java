package vn.annhi.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.annhi.datafile.DataFileException;

/** The people of this installation, as their file names them; {@link Posts} says who may act where on which day. */
public final class Officers {

    private final Map<String, Officer> byId = new LinkedHashMap<>();

    private final NoticeSenders senders;

    /** Refuses a sender that bears the name of an account with {@link DataFileException}. */
    public Officers(List<Officer> officers, NoticeSenders senders) {
        officers.forEach(officer -> byId.put(officer.id(), officer));
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

    /** What the file says that the officer holds, whether the units stand or not; nothing for an unknown account. */
    List<PositionId> positions(String officerId) {
        var officer = byId.get(officerId);
        return officer == null ? List.of() : officer.positions();
    }
}
