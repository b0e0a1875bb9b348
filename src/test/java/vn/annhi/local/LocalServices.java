package vn.annhi.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;

/** What the local run adds to An Nhi: its database, its mail catcher, its inbox page and the list of links. */
@TestConfiguration(proxyBeanMethods = false)
@Import({InboxPage.class, Welcome.class})
public class LocalServices {

    @Bean(destroyMethod = "close")
    LocalDatabase localDatabase(@Value("${annhi.local.directory:.local}") String directory) {
        return LocalDatabase.start(java.nio.file.Path.of(directory));
    }

    @Bean
    JdbcConnectionDetails localConnection(LocalDatabase database) {
        return database.connection();
    }

    /** The inbox of the mail catcher is for whoever tries An Nhi out. */
    @Bean
    WebSecurityCustomizer openInbox() {
        return web -> web.ignoring().requestMatchers("/hop-thu");
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailCatcher(@Value("${annhi.local.smtp-port:3025}") int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }
}
