package vn.annhi.reminder;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.annhi.fixture.TestClock;

/** A node that sends mail, without engine and web, on a database that it may share with other nodes. */
public final class MailNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final List<String> chores = new CopyOnWriteArrayList<>();

    /** A node that announces new work and reminds of nothing: the demo officers of the district and these further ones. */
    public MailNode(DataSource database, TestClock clock, int smtpPort, Path folder, String... furtherOfficers) {
        this("demo/ladders-opened.csv", database, clock, smtpPort, folder, furtherOfficers);
    }

    /** The same with ladders of one's own. */
    public MailNode(
            String ladders,
            DataSource database,
            TestClock clock,
            int smtpPort,
            Path folder,
            String... furtherOfficers) {
        context = new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext beans) -> {
                    beans.registerBean(DataSource.class, () -> database);
                    beans.registerBean(Clock.class, () -> clock);
                    beans.registerBean(MortalSender.class, () -> new MortalSender(smtpPort));
                    beans.registerBean(AddressChores.class, () -> (account, now) -> chores.add(account));
                })
                .run(
                        "--annhi.organisation.chart=district",
                        "--annhi.organisation.officers=file:" + officers(folder, furtherOfficers),
                        "--annhi.mail-from=an-nhi@phongtho.example",
                        "--annhi.operator-mail=",
                        "--annhi.reminder.ladders=" + ladders,
                        "--annhi.reminder.scan=-");
    }

    /** One look at the ledger, as the schedule does every half minute. */
    public void round() {
        context.getBean(ReminderRound.class).run();
    }

    /** The accounts whose address somebody was asked to correct, in that order. */
    public List<String> chores() {
        return chores;
    }

    public MortalSender sender() {
        return context.getBean(MortalSender.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path officers(Path folder, String... further) {
        try {
            var demo = new ClassPathResource("demo/officers-district.csv").getContentAsString(StandardCharsets.UTF_8);
            var file = Files.createTempFile(folder, "officers", ".csv");
            return Files.writeString(file, demo.stripTrailing() + "\n" + String.join("\n", further) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands mail over for real; when it dies, it does so before anybody hears that the server took it. */
    public static final class MortalSender extends JavaMailSenderImpl {

        private volatile int mailsToLive = Integer.MAX_VALUE;

        MortalSender(int port) {
            setHost("127.0.0.1");
            setPort(port);
            waits(Duration.ofSeconds(1));
        }

        /** How long it waits for a mail server. */
        void waits(Duration longest) {
            var settings = new Properties();
            settings.put("mail.smtp.timeout", String.valueOf(longest.toMillis()));
            settings.put("mail.smtp.connectiontimeout", String.valueOf(longest.toMillis()));
            setJavaMailProperties(settings);
        }

        public void dies(boolean dies) {
            mailsToLive = dies ? 1 : Integer.MAX_VALUE;
        }

        /** Dies when it has handed over that many. */
        public void diesAfter(int mails) {
            mailsToLive = mails;
        }

        @Override
        protected void doSend(MimeMessage[] mails, Object @Nullable [] originals) {
            super.doSend(mails, originals);
            if (mailsToLive < Integer.MAX_VALUE && --mailsToLive <= 0) {
                throw new Killed();
            }
        }
    }

    public static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    @Import(NodeBeans.class)
    @ComponentScan({
        "vn.annhi.calendar",
        "vn.annhi.engine.decision",
        "vn.annhi.obligation",
        "vn.annhi.organisation",
        "vn.annhi.reminder",
        "vn.annhi.wording"
    })
    static class Beans {}
}
