package vn.annhi.reminder.ladder;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ladders as people may read them. */
@Component
public class LadderOverview {

    /**
     * One kind of message.
     *
     * @param occasion {@code opened}, {@code before} …
     * @param amount how far from the due instant; 0 at it
     * @param unit {@code h} hours, {@code d} calendar days, {@code w} working days, empty without a distance
     */
    public record Message(
            String occasion, int amount, String unit, boolean digest, boolean binding, boolean atAnyHour) {}

    private final Ladders ladders;

    LadderOverview(Ladders ladders) {
        this.ladders = ladders;
    }

    /** The messages of each ladder, in the order of the table. */
    public Map<String, List<Message>> all() {
        return ladders.rungs().stream()
                .collect(Collectors.groupingBy(
                        Rung::ladder, TreeMap::new, Collectors.mapping(LadderOverview::message, Collectors.toList())));
    }

    private static Message message(Rung rung) {
        return new Message(
                Words.word(rung.occasion()),
                rung.offset().map(Offset::amount).orElse(0),
                rung.offset().map(Offset::unit).orElse(""),
                rung.delivery() == Delivery.DIGEST,
                rung.binding(),
                rung.atAnyHour());
    }
}
