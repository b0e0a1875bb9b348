package vn.annhi.engine.form;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A technical failure in words that quote nothing: kinds of exception, SQL state, place in our code. */
final class Failure {

    private Failure() {}

    static String describe(Throwable failure) {
        return causes(failure).map(Failure::kind).collect(Collectors.joining(" < ")) + " at " + place(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }

    private static String kind(Throwable cause) {
        var name = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }

    private static String place(Throwable failure) {
        var root = causes(failure).reduce((cause, deeper) -> deeper).orElse(failure);
        return Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("vn.annhi."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
