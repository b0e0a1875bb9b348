package vn.annhi.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The receipts given to senders; writing methods join the caller's transaction and fail without one. */
@Repository
public class NoticeReceipts {

    private final JdbcClient sql;
    private final Clock clock;

    NoticeReceipts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Given(NoticeReceipt receipt, String key, byte[] salt, byte[] digest) {

        boolean isFor(SentNotice notice) {
            return Arrays.equals(digest, NoticeReceipts.digest(salt, notice));
        }
    }

    /**
     * The receipt that this very notice got before, if it did. Until the caller's transaction ends, other notices of
     * this sender wait. {@link NoticeConflictException} when the key or the reference belongs to another notice.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<NoticeReceipt> earlier(SentNotice notice) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('notice:' || ?, 0))")
                .param(notice.sender())
                .query((row, n) -> n)
                .list();
        var given = sql.sql("select * from notice_receipt where sender = :sender and (key = :key or reference = :ref)"
                        + " order by (key = :key) desc limit 1")
                .param("sender", notice.sender())
                .param("key", notice.key())
                .param("ref", notice.reference())
                .query((row, n) -> given(row))
                .optional();
        given.filter(same -> !same.isFor(notice)).ifPresent(other -> {
            throw new NoticeConflictException(other.key().equals(notice.key()));
        });
        return given.map(Given::receipt);
    }

    /** Gives a receipt for the notice that has just opened the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public NoticeReceipt give(SentNotice notice, CaseCode code, String unit) {
        var receipt = new NoticeReceipt(UUID.randomUUID(), notice.reference(), code, unit, clock.instant());
        var salt = HashChain.newSalt();
        sql.sql("insert into notice_receipt"
                        + " (receipt, sender, key, reference, salt, digest, case_code, unit, accepted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        receipt.id(),
                        notice.sender(),
                        notice.key(),
                        notice.reference(),
                        salt,
                        digest(salt, notice),
                        code.value(),
                        unit,
                        Timestamp.from(receipt.acceptedAt()))
                .update();
        return receipt;
    }

    /** The sender's own receipt; another sender's does not exist for it. */
    @Transactional(readOnly = true)
    public Optional<NoticeReceipt> find(String sender, UUID receipt) {
        return sql.sql("select * from notice_receipt where sender = ? and receipt = ?")
                .params(sender, receipt)
                .query((row, n) -> given(row).receipt())
                .optional();
    }

    private static byte[] digest(byte[] salt, SentNotice notice) {
        return HashChain.digest(
                salt, Payload.write(Map.of("reference", notice.reference(), "content", notice.content())));
    }

    private static Given given(ResultSet row) throws SQLException {
        var receipt = new NoticeReceipt(
                row.getObject("receipt", UUID.class),
                row.getString("reference"),
                new CaseCode(row.getString("case_code")),
                row.getString("unit"),
                row.getTimestamp("accepted_at").toInstant());
        return new Given(receipt, row.getString("key"), row.getBytes("salt"), row.getBytes("digest"));
    }
}
