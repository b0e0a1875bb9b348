package vn.annhi;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.annhi.calendar.StatutoryClock;
import vn.annhi.command.Commands;

/** Starts An Nhi, or runs the command that the first argument names. */
@SpringBootApplication
public class AnNhi {

    static {
        // The engine stores instants in the JVM's zone: it must be the same on every node, whatever the server's is.
        TimeZone.setDefault(TimeZone.getTimeZone(StatutoryClock.ZONE));
    }

    public static void main(String[] args) {
        if (Commands.areAsked(args)) {
            System.exit(Commands.run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), args));
        }
        SpringApplication.run(AnNhi.class, args);
    }
}
