package vn.annhi.reminder.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.annhi.wording.Wording;

/** The table {@code mail_preference}. */
@Repository
public class MailPreferences {

    private static final MailPreference DEFAULT = new MailPreference(Wording.VIETNAMESE, true, Optional.empty());

    private final JdbcClient sql;
    private final Clock clock;

    MailPreferences(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What that account set, or the defaults: Vietnamese, all mails, at any time of the send window. */
    public MailPreference of(String account) {
        return sql.sql("select * from mail_preference where account = ?")
                .param(account)
                .query((row, n) -> preference(row))
                .optional()
                .orElse(DEFAULT);
    }

    /** Keeps it from now on; mails already composed are not changed. */
    public void set(String account, MailPreference wanted) {
        sql.sql("""
                        insert into mail_preference (account, language, optional_mail, quiet_from, quiet_to, changed_at)
                        values (:account, :language, :optional, :from, :to, :now)
                        on conflict (account) do update set language = excluded.language,
                            optional_mail = excluded.optional_mail, quiet_from = excluded.quiet_from,
                            quiet_to = excluded.quiet_to, changed_at = excluded.changed_at
                        """)
                .param("account", account)
                .param("language", wanted.language().getLanguage())
                .param("optional", wanted.optional())
                .param("from", wanted.quiet().map(QuietHours::from).orElse(null))
                .param("to", wanted.quiet().map(QuietHours::to).orElse(null))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static MailPreference preference(ResultSet row) throws SQLException {
        var from = Optional.ofNullable(row.getObject("quiet_from", LocalTime.class));
        var to = row.getObject("quiet_to", LocalTime.class);
        return new MailPreference(
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("optional_mail"),
                from.map(start -> new QuietHours(start, to)));
    }
}
