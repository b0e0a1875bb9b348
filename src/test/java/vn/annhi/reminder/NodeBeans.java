package vn.annhi.reminder;

import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What Spring Boot gives a node that is started without it. */
@EnableTransactionManagement
public class NodeBeans {

    @Bean
    JdbcClient sql(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
