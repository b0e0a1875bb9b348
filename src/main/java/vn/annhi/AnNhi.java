package vn.annhi;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.annhi.calendar.StatutoryClock;

/** Starts An Nhi. */
@SpringBootApplication
public class AnNhi {

    static {
        // The engine stores instants in the JVM's zone: it must be the same on every node, whatever the server's is.
        TimeZone.setDefault(TimeZone.getTimeZone(StatutoryClock.ZONE));
    }

    public static void main(String[] args) {
        SpringApplication.run(AnNhi.class, args);
    }
}
