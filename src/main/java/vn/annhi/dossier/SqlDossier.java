package vn.annhi.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SqlDossier implements Dossier {

    private final JdbcClient sql;
    private final CaseLock lock;
    private final RecordChain chain;
    private final CaseNumbers numbers;

    SqlDossier(JdbcClient sql, RecordChain chain, CaseNumbers numbers, CaseLock lock) {
        this.lock = lock;
        this.sql = sql;
        this.chain = chain;
        this.numbers = numbers;
    }

    @Override
    public CaseCode open(Notice notice, Author author) {
        return open(notice, FileKind.NOTICE, Optional.empty(), author);
    }

    @Override
    public CaseCode openCare(Notice notice, Optional<CaseCode> origin, Author author) {
        return open(notice, FileKind.CARE, origin, author);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseFile> careOf(CaseCode origin) {
        return sql.sql("select * from case_file where origin = ? order by opened_at desc, code")
                .param(origin.value())
                .query((row, n) -> file(row))
                .list();
    }

    private CaseCode open(Notice notice, FileKind kind, Optional<CaseCode> origin, Author author) {
        var code = numbers.next(notice.office(), author.at());
        sql.sql(
                        "insert into case_file (code, incident_unit, residence_unit, received_at, opened_at, opened_by, kind,"
                                + " origin) values (:code, :incident, :residence, :received, :opened, :officer, :kind, :origin)")
                .param("kind", kind.id())
                .param("origin", origin.map(CaseCode::value).orElse(null))
                .param("code", code.value())
                .param("incident", notice.incidentUnit())
                .param("residence", notice.residenceUnit().orElse(null))
                .param("received", Timestamp.from(notice.receivedAt()))
                .param("opened", Timestamp.from(author.at()))
                .param("officer", author.officer())
                .update();
        var child = notice.child();
        sql.sql("insert into child (case_code, full_name, birth_date, estimated_age, sex)"
                        + " values (:code, :name, :birth, :age, :sex)")
                .param("code", code.value())
                .param("name", child.fullName().orElse(null))
                .param("birth", child.birthDate().orElse(null))
                .param("age", child.estimatedAge().orElse(null))
                .param("sex", child.sex())
                .update();
        return code;
    }

    @Override
    public FormRecord append(CaseCode code, NewRecord entry) {
        return chain.append(code, entry);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseCode code) {
        return sql.sql("select * from case_file where code = ?")
                .param(code.value())
                .query((row, n) -> file(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public CaseFile file(CaseCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no case " + code));
    }

    @Override
    public void hold(CaseCode code) {
        lock.take(code);
    }

    @Override
    @Transactional(readOnly = true)
    public Child child(CaseCode code) {
        return sql.sql("select * from child where case_code = ?")
                .param(code.value())
                .query((row, n) -> child(row))
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FormRecord> latest(CaseCode code, String formId, String subject) {
        return chain.latest(code, formId, subject);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FormRecord> records(CaseCode code) {
        return chain.all(code);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SealedRecord> chain(CaseCode code) {
        return chain.links(code);
    }

    @Override
    public void identify(CaseCode code, Optional<String> fullName, Optional<LocalDate> birthDate) {
        sql.sql("update child set full_name = coalesce(:name, full_name), birth_date = coalesce(:birth, birth_date)"
                        + " where case_code = :code")
                .param("name", fullName.orElse(null), Types.VARCHAR)
                .param("birth", birthDate.orElse(null), Types.DATE)
                .param("code", code.value())
                .update();
    }

    @Override
    public void residesIn(CaseCode code, Optional<String> unit) {
        sql.sql("update case_file set residence_unit = :unit where code = :code")
                .param("unit", unit.orElse(null))
                .param("code", code.value())
                .update();
    }

    @Override
    public void receivedAt(CaseCode code, Instant receipt) {
        sql.sql("update case_file set received_at = ? where code = ?")
                .params(Timestamp.from(receipt), code.value())
                .update();
    }

    @Override
    public void reopen(CaseCode code) {
        sql.sql("update case_file set status = 'open', outcome = null, closed_at = null where code = ?"
                        + " and status = 'closed' and merged_into is null")
                .param(code.value())
                .update();
    }

    @Override
    public void merge(CaseCode code, CaseCode kept) {
        sql.sql("update case_file set merged_into = ? where code = ?")
                .params(kept.value(), code.value())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseFile> of(Collection<String> units) {
        return units.isEmpty()
                ? List.of()
                : sql.sql("select * from case_file where incident_unit in (:units) or residence_unit in (:units)"
                                + " order by received_at desc, code")
                        .param("units", units)
                        .query((row, n) -> file(row))
                        .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseFile> mergedInto(CaseCode kept) {
        return sql.sql("select * from case_file where merged_into = ? order by code")
                .param(kept.value())
                .query((row, n) -> file(row))
                .list();
    }

    @Override
    public void close(CaseCode code, String outcome, Author author) {
        sql.sql("update case_file set status = 'closed', outcome = ?, closed_at = ? where code = ? and status = 'open'")
                .params(outcome, Timestamp.from(author.at()), code.value())
                .update();
    }

    @Override
    @Transactional
    public void shown(CaseCode code, String formId, Author reader) {
        sql.sql("insert into form_read (case_code, form_id, reader, position, read_at) values (?, ?, ?, ?, ?)")
                .params(code.value(), formId, reader.officer(), reader.position(), Timestamp.from(reader.at()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Integer> firstBrokenLink(CaseCode code) {
        return chain.firstBroken(code);
    }

    private static CaseFile file(ResultSet row) throws SQLException {
        return new CaseFile(
                new CaseCode(row.getString("code")),
                row.getString("incident_unit"),
                Optional.ofNullable(row.getString("residence_unit")),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("status").equals("closed"),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getString("merged_into")).map(CaseCode::new),
                FileKind.of(row.getString("kind")),
                Optional.ofNullable(row.getString("origin")).map(CaseCode::new));
    }

    private static Child child(ResultSet row) throws SQLException {
        return new Child(
                Optional.ofNullable(row.getString("full_name")),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                Optional.ofNullable(row.getObject("estimated_age", Integer.class)),
                row.getString("sex"));
    }
}
