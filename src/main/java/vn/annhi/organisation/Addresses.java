package vn.annhi.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where officers get their mail: the address of the table of officers, or the one that took its place after mail failed. A
 * correction holds as long as the table still has the address that it replaces.
 */
@Repository
public class Addresses {

    private record Correction(String replaces, Optional<String> address) {}

    private final Officers officers;
    private final JdbcClient sql;
    private final Clock clock;

    Addresses(Officers officers, JdbcClient sql, Clock clock) {
        this.officers = officers;
        this.sql = sql;
        this.clock = clock;
    }

    /** The address of that account, if it has one. */
    public Optional<String> of(String account) {
        return of(account, Optional.ofNullable(corrections().get(account)));
    }

    /** The addresses of all officers who have one, by account. */
    public Map<String, String> all() {
        var corrections = corrections();
        var all = new HashMap<String, String>();
        officers.all()
                .forEach(officer -> of(officer.id(), Optional.ofNullable(corrections.get(officer.id())))
                        .ifPresent(address -> all.put(officer.id(), address)));
        return all;
    }

    /** From now on that address, or none, takes the place of the table's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(String account, Optional<String> address, String choreCode) {
        officers.email(account)
                .ifPresent(replaced -> sql.sql("""
                        insert into officer_address (account, replaces, address, chore_code, since)
                        values (:account, :replaces, :address, :chore, :now)
                        on conflict (account) do update set replaces = excluded.replaces, address = excluded.address,
                            chore_code = excluded.chore_code, since = excluded.since
                        """)
                        .param("account", account)
                        .param("replaces", replaced)
                        .param("address", address.orElse(null))
                        .param("chore", choreCode)
                        .param("now", Timestamp.from(clock.instant()))
                        .update());
    }

    private Optional<String> of(String account, Optional<Correction> correction) {
        var listed = officers.email(account);
        return correction
                .filter(each -> listed.filter(each.replaces()::equals).isPresent())
                .map(Correction::address)
                .orElse(listed);
    }

    private Map<String, Correction> corrections() {
        var found = new HashMap<String, Correction>();
        sql.sql("select account, replaces, address from officer_address")
                .query((row, n) -> found.put(
                        row.getString("account"),
                        new Correction(row.getString("replaces"), given(row.getString("address")))))
                .list();
        return found;
    }

    private static Optional<String> given(@Nullable String address) {
        return Optional.ofNullable(address);
    }
}
