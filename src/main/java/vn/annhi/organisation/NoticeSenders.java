package vn.annhi.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The senders of this installation; none unless the configuration names them. */
public final class NoticeSenders {

    private final List<NoticeSender> all;

    /** Refuses two senders of one id or token, and a position that does not exist, with {@link IllegalArgumentException}. */
    public NoticeSenders(List<NoticeSender> senders, OrganisationChart chart) {
        this.all = List.copyOf(senders);
        var seen = new HashSet<String>();
        for (var sender : all) {
            if (!seen.add(sender.id()) || !seen.add(sender.tokenDigest())) {
                throw new IllegalArgumentException("sender " + sender.id() + " shares its id or token with another");
            }
            if (!chart.isOffice(sender.position())) {
                throw new IllegalArgumentException("sender " + sender.id() + ": no position " + sender.position());
            }
        }
    }

    public List<NoticeSender> all() {
        return all;
    }

    /** The sender of that id. */
    public Optional<NoticeSender> find(String id) {
        return all.stream().filter(sender -> sender.id().equals(id)).findFirst();
    }
}
