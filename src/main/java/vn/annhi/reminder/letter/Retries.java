package vn.annhi.reminder.letter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a letter waits after each answer that is no yes; nothing when it has waited often enough. */
@Component
class Retries {

    private final List<Duration> postponed;
    private final List<Duration> refused;

    Retries(
            @Value("${annhi.reminder.retry-after}") List<Duration> postponed,
            @Value("${annhi.reminder.refused-retry-after}") List<Duration> refused) {
        this.postponed = postponed;
        this.refused = refused;
    }

    Duration first() {
        return postponed.get(0);
    }

    /** After the {@code attempts}th "later". */
    Optional<Duration> afterPostponement(int attempts) {
        return at(postponed, attempts - 1);
    }

    /** After a "no" that had {@code earlier} others before it. */
    Optional<Duration> afterRefusal(int earlier) {
        return at(refused, earlier);
    }

    private static Optional<Duration> at(List<Duration> delays, int index) {
        return index < delays.size() ? Optional.of(delays.get(index)) : Optional.empty();
    }
}
