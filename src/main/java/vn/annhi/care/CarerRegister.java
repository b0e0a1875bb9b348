package vn.annhi.care;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.annhi.dossier.Author;
import vn.annhi.numbering.RegisterNumbers;
import vn.annhi.organisation.UnitId;

/** The table {@code carer}: applications (Mẫu 08) and the commune's register (Mẫu 09; D56 art. 39, 40). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CarerRegister {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final RegisterNumbers numbers;

    CarerRegister(JdbcClient sql, RegisterNumbers numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    /** What became of an application. */
    public enum State {
        APPLIED,
        REGISTERED,
        REFUSED;

        /** As the database and keys of texts say it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An application.
     *
     * @param application the whole of Mẫu 08 as it was typed
     * @param reason why it was refused
     */
    public record Entry(
            CarerCode code,
            UnitId unit,
            String name,
            LocalDate birthDate,
            String sex,
            String address,
            LocalDate appliedOn,
            Map<String, Object> application,
            State state,
            Optional<String> reason,
            Instant receivedAt,
            Optional<Instant> decidedAt) {

        Carer carer() {
            return new Carer(Carer.REGISTERED, name, birthDate, "", unit, address);
        }
    }

    /** Keeps an application under the next gap-free number of the register and the author's year. */
    CarerCode receive(String register, UnitId unit, Map<String, Object> application, Author author) {
        var code = new CarerCode(numbers.next(register, "CS", author.at()));
        sql.sql(
                        "insert into carer (code, unit, full_name, birth_date, sex, address, applied_on, application, received_by,"
                                + " received_at) values (:code, :unit, :name, :birth, :sex, :address, :applied, :application::jsonb,"
                                + " :officer, :now)")
                .param("code", code.value())
                .param("unit", unit.toString())
                .param("name", text(application, "carerName"))
                .param("birth", Date.valueOf(text(application, "carerBirthDate")))
                .param("sex", text(application, "carerSex"))
                .param("address", text(application, "carerAddress"))
                .param("applied", Date.valueOf(text(application, "appliedOn")))
                .param("application", JSON.writeValueAsString(application))
                .param("officer", author.officer())
                .param("now", Timestamp.from(author.at()))
                .update();
        return code;
    }

    /** The application is entered in the register, or refused for that reason. */
    void decide(CarerCode code, State state, Optional<String> reason, Author author) {
        sql.sql("update carer set state = :state, reason = :reason, decided_by = :officer, decided_at = :now"
                        + " where code = :code")
                .param("state", state.id())
                .param("reason", reason.orElse(null))
                .param("officer", author.officer())
                .param("now", Timestamp.from(author.at()))
                .param("code", code.value())
                .update();
    }

    /** The application with that code. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Entry> find(String code) {
        return sql.sql("select * from carer where code = ?")
                .param(code)
                .query((row, n) -> read(row))
                .optional();
    }

    /** All of these units, the newest application first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Entry> of(Collection<String> units) {
        return sql.sql("select * from carer where unit = any (:units) order by applied_on desc, code")
                .param("units", units.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                new CarerCode(row.getString("code")),
                new UnitId(row.getString("unit")),
                row.getString("full_name"),
                row.getDate("birth_date").toLocalDate(),
                row.getString("sex"),
                row.getString("address"),
                row.getDate("applied_on").toLocalDate(),
                JSON.readValue(row.getString("application"), ANSWERS),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("reason")),
                row.getTimestamp("received_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant));
    }

    private static String text(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof String text ? text.strip() : "";
    }
}
