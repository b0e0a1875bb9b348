package vn.annhi.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long to wait after failed sign-ins. An account is never locked for good: whoever guesses at an officer's password
 * must not be able to keep the officer from a child in danger.
 */
final class SignInThrottle {

    /** How far back failures count. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int FREE_FROM_ONE_PLACE = 5;
    /** A whole office may stand behind one address. */
    private static final int FREE_OF_ONE_ADDRESS = 40;
    /** Guessing at one account from many addresses. */
    private static final int FREE_OF_ONE_ACCOUNT = 20;

    private SignInThrottle() {}

    /**
     * The time still to wait, or nothing.
     *
     * @param ofPlace failures of this account from this address
     * @param ofAddress failures of any account from this address
     * @param ofAccount failures of this account from any address; does not count from an address where the account
     *     signed in lately
     */
    static Optional<Duration> toWait(
            Failures ofPlace, Failures ofAddress, Failures ofAccount, boolean knownPlace, Instant now) {
        return Stream.of(
                        left(ofPlace, FREE_FROM_ONE_PLACE, now),
                        left(ofAddress, FREE_OF_ONE_ADDRESS, now),
                        knownPlace ? Duration.ZERO : left(ofAccount, FREE_OF_ONE_ACCOUNT, now))
                .max(Comparator.naturalOrder())
                .filter(wait -> !wait.isNegative() && !wait.isZero());
    }

    /** The same for tokens, which belong to no account that could be named. */
    static Optional<Duration> toWait(Failures ofAddress, Instant now) {
        return Optional.of(left(ofAddress, FREE_FROM_ONE_PLACE, now))
                .filter(wait -> !wait.isNegative() && !wait.isZero());
    }

    private static Duration left(Failures failures, int free, Instant now) {
        if (failures.count() < free || failures.last().isEmpty()) {
            return Duration.ZERO;
        }
        var doublings = Math.min(failures.count() - free, 10);
        var wait = SHORTEST.multipliedBy(1L << doublings);
        var bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return Duration.between(now, failures.last().get().plus(bounded));
    }
}
