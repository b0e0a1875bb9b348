package vn.annhi.resource;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.UnitId;
import vn.annhi.organisation.Vietnamese;
import vn.annhi.resource.ResourceEntry.Direction;
import vn.annhi.resource.ResourceEntry.Giver;
import vn.annhi.resource.ResourceEntry.Source;

/** The tables {@code resource_entry} and {@code resource_balance}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Resources {

    private final JdbcClient sql;

    Resources(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a unit has of something. */
    public record Balance(UnitId unit, String item, String measure, BigDecimal balance) {}

    /**
     * What units got or spent in a time, for the public: no case, and no giver who did not agree.
     *
     * @param about the kind of source and the giver's name, or the directive
     */
    public record Sum(
            Direction direction, String about, String giver, String item, String measure, BigDecimal quantity) {}

    void insert(ResourceEntry entry, Author author) {
        sql.sql("""
                        insert into resource_entry (code, unit, direction, occurred_on, item, item_key, measure, quantity,
                            source_kind, source, source_public, purpose, directive, case_code, paper, reverses, author,
                            position, at)
                        values (:code, :unit, :direction, :day, :item, :key, :measure, :quantity, :kind, :source, :named,
                            :purpose, :directive, :case, :paper, :reverses, :author, :position, :at)
                        """)
                .param("code", entry.code())
                .param("unit", entry.unit().value())
                .param("direction", entry.direction().id())
                .param("day", Date.valueOf(entry.day()))
                .param("item", entry.item())
                .param("key", Vietnamese.fold(entry.item()))
                .param("measure", entry.measure())
                .param("quantity", entry.quantity())
                .param("kind", entry.giver().map(giver -> giver.kind().id()).orElse(null))
                .param("source", entry.giver().map(Giver::name).orElse(""))
                .param("named", entry.giver().map(Giver::named).orElse(false))
                .param("purpose", entry.purpose())
                .param("directive", entry.directive())
                .param("case", entry.caseCode().orElse(null))
                .param("paper", entry.paper())
                .param("reverses", entry.reverses().orElse(null))
                .param("author", author.officer())
                .param("position", author.position())
                .param("at", Timestamp.from(author.at()))
                .update();
    }

    /** What the unit has of it; nobody else spends it until the transaction ends. */
    BigDecimal hold(UnitId unit, String item, String measure) {
        return sql.sql(
                        "select balance from resource_balance where unit = ? and item_key = ? and measure = ? for update")
                .params(unit.value(), Vietnamese.fold(item), measure)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    /** What the units have and had, money in front. */
    @Transactional(readOnly = true)
    public List<Balance> balances(Collection<String> units) {
        return sql.sql("select unit, item, measure, balance from resource_balance where unit = any (:units)"
                        + " order by unit, item_key <> 'money', item_key, measure")
                .param("units", units.toArray(String[]::new))
                .query((row, n) -> new Balance(
                        new UnitId(row.getString("unit")),
                        row.getString("item"),
                        row.getString("measure"),
                        row.getBigDecimal("balance")))
                .list();
    }

    /** The entries of these units, the newest first. */
    @Transactional(readOnly = true)
    public List<ResourceEntry> entries(Collection<String> units, long offset, int limit) {
        return sql.sql(SELECT + " where e.unit = any (:units) order by e.occurred_on desc, e.code desc"
                        + " offset :offset limit :limit")
                .param("units", units.toArray(String[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static final String SELECT = """
            select e.*, exists (select 1 from resource_entry r where r.reverses = e.code) as reversed
            from resource_entry e
            """;

    /** The entry of that code, if it is one of these units'. */
    @Transactional(readOnly = true)
    public Optional<ResourceEntry> find(String code, Collection<String> units) {
        return sql.sql(SELECT + " where e.code = :code and e.unit = any (:units)")
                .param("code", code)
                .param("units", units.toArray(String[]::new))
                .query((row, n) -> read(row))
                .optional();
    }

    /** What came in by giver and went out by directive, reversed entries and their reversals left out. */
    @Transactional(readOnly = true)
    public List<Sum> sums(Collection<String> units, LocalDate from, LocalDate until) {
        return sql.sql("""
                        select direction, coalesce(source_kind, directive::text) as about,
                            case when source_public then source else '' end as giver,
                            min(item) as item, measure, sum(quantity) as quantity
                        from resource_entry e
                        where unit = any (:units) and occurred_on >= :from and occurred_on < :until and reverses is null
                            and not exists (select 1 from resource_entry r where r.reverses = e.code)
                        group by direction, 2, 3, item_key, measure
                        order by direction, 2, 3, item_key, measure
                        """)
                .param("units", units.toArray(String[]::new))
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query((row, n) -> new Sum(
                        Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                        row.getString("about"),
                        row.getString("giver"),
                        row.getString("item"),
                        row.getString("measure"),
                        row.getBigDecimal("quantity")))
                .list();
    }

    private static ResourceEntry read(ResultSet row) throws SQLException {
        return new ResourceEntry(
                row.getString("code"),
                new UnitId(row.getString("unit")),
                Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                row.getDate("occurred_on").toLocalDate(),
                row.getString("item"),
                row.getString("measure"),
                row.getBigDecimal("quantity"),
                giver(row),
                row.getString("purpose"),
                row.getInt("directive"),
                Optional.ofNullable(row.getString("case_code")),
                row.getString("paper"),
                Optional.ofNullable(row.getString("reverses")),
                row.getBoolean("reversed"));
    }

    private static Optional<Giver> giver(ResultSet row) throws SQLException {
        var kind = row.getString("source_kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Giver(
                        Source.valueOf(kind.toUpperCase(Locale.ROOT)),
                        row.getString("source"),
                        row.getBoolean("source_public")));
    }
}
