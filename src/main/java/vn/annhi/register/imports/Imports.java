package vn.annhi.register.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Author;
import vn.annhi.organisation.UnitId;
import vn.annhi.register.imports.ChildImport.State;

/** The tables {@code child_import} and {@code child_import_row}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Imports {

    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    Imports(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** A line of the file that waits. */
    record Line(int number, List<String> cells) {}

    void insert(UUID id, String fileName, UnitId unit, List<String> heads, int total, Author author) {
        sql.sql("""
                        insert into child_import (id, file_name, unit, author, position, at, heads, columns, total)
                        values (:id, :name, :unit, :author, :position, :at, :heads, :columns, :total)
                        """)
                .param("id", id)
                .param("name", fileName)
                .param("unit", unit.value())
                .param("author", author.officer())
                .param("position", author.position())
                .param("at", Timestamp.from(author.at()))
                .param("heads", heads.toArray(String[]::new))
                .param("columns", ImportColumn.guess(heads).toArray(String[]::new))
                .param("total", total)
                .update();
    }

    void keep(UUID id, List<Line> lines) {
        batches.batchUpdate(
                "insert into child_import_row (import, line, cells) values (?, ?, ?)",
                lines,
                BATCH,
                (statement, line) -> {
                    statement.setObject(1, id);
                    statement.setInt(2, line.number());
                    statement.setArray(
                            3,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", line.cells().toArray(String[]::new)));
                });
    }

    void map(UUID id, List<String> columns) {
        sql.sql("update child_import set columns = :columns, state = 'mapping' where id = :id")
                .param("columns", columns.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void stands(UUID id, State state) {
        sql.sql("update child_import set state = ?, trouble = null where id = ?")
                .params(state.id(), id)
                .update();
    }

    /** It stopped at that line. */
    void trouble(UUID id, int line) {
        sql.sql("update child_import set state = 'stopped', trouble = ? where id = ?")
                .params(line, id)
                .update();
    }

    /** So many more lines are taken over. */
    void advanced(UUID id, int done, int added, int changed) {
        sql.sql("update child_import set done = done + ?, added = added + ?, changed = changed + ? where id = ?")
                .params(done, added, changed, id)
                .update();
    }

    /** Nothing of the file is left. */
    void finish(UUID id, State state, Instant at) {
        sql.sql("delete from child_import_row where import = ?").param(id).update();
        sql.sql("update child_import set state = ?, finished_at = ? where id = ?")
                .params(state.id(), Timestamp.from(at), id)
                .update();
    }

    /** Files whose taking over was never begun or never ended, brought before that instant. */
    List<UUID> forgotten(Instant before) {
        return sql.sql("select id from child_import where state in ('mapping', 'checked', 'stopped') and at < ?")
                .param(Timestamp.from(before))
                .query(UUID.class)
                .list();
    }

    /** The import that waits longest; nobody else works on it until the transaction ends. */
    Optional<ChildImport> next() {
        return sql.sql("select * from child_import where state = 'running' order by at limit 1 for update skip locked")
                .query((row, n) -> read(row))
                .optional();
    }

    /** The next lines that are not taken over yet. */
    List<Line> lines(ChildImport of, int limit) {
        return sql.sql("select line, cells from child_import_row where import = ? order by line offset ? limit ?")
                .params(of.id(), of.done(), limit)
                .query((row, n) -> line(row))
                .list();
    }

    /** Every line in its order. */
    void each(UUID id, Consumer<Line> sink) {
        sql.sql("select line, cells from child_import_row where import = ? order by line")
                .param(id)
                .query(row -> {
                    sink.accept(line(row));
                });
    }

    @Transactional(readOnly = true)
    public Optional<ChildImport> find(UUID id, String account) {
        return sql.sql("select * from child_import where id = ? and author = ?")
                .params(id, account)
                .query((row, n) -> read(row))
                .optional();
    }

    /** What the officer brought, the newest first. */
    @Transactional(readOnly = true)
    public List<ChildImport> of(String account) {
        return sql.sql("select * from child_import where author = ? and state <> 'dropped' order by at desc limit 20")
                .param(account)
                .query((row, n) -> read(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getInt("line"), texts(row, "cells"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static ChildImport read(ResultSet row) throws SQLException {
        return new ChildImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                new UnitId(row.getString("unit")),
                new Author(
                        row.getString("author"),
                        row.getString("position"),
                        row.getTimestamp("at").toInstant()),
                texts(row, "heads"),
                texts(row, "columns"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("added"),
                row.getInt("changed"),
                State.of(row.getString("state")),
                Optional.ofNullable(row.getObject("trouble", Integer.class)),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }
}
