package vn.annhi.dossier;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sealed record as it stands in an archive: bytes in hexadecimal, the instant in milliseconds since 1970. */
record ArchivedRecord(
        String caseCode,
        int seq,
        String formId,
        int cycle,
        String subject,
        String officer,
        String position,
        long submittedAt,
        @Nullable Long substitution,
        @Nullable String actedFor,
        @Nullable String actedUnder,
        @Nullable String payload,
        String salt,
        String digest,
        String previous,
        String hash) {

    private static final HexFormat HEX = HexFormat.of();

    static ArchivedRecord of(SealedRecord sealed) {
        var entry = sealed.entry();
        var author = entry.author();
        var acting = author.actingFor();
        return new ArchivedRecord(
                entry.caseCode().value(),
                entry.seq(),
                entry.formId(),
                entry.cycle(),
                entry.subject(),
                author.officer(),
                author.position(),
                author.at().toEpochMilli(),
                acting.map(ActingFor::substitution).orElse(null),
                acting.map(ActingFor::officer).orElse(null),
                acting.map(ActingFor::paper).orElse(null),
                sealed.payload(),
                HEX.formatHex(sealed.salt()),
                HEX.formatHex(sealed.digest()),
                HEX.formatHex(sealed.previous()),
                HEX.formatHex(sealed.hash()));
    }

    SealedRecord sealed() {
        var acting = substitution == null || actedFor == null || actedUnder == null
                ? Optional.<ActingFor>empty()
                : Optional.of(new ActingFor(substitution, actedFor, actedUnder));
        return new SealedRecord(
                new FormRecord(
                        new CaseCode(caseCode),
                        seq,
                        formId,
                        cycle,
                        subject,
                        new Author(officer, position, Instant.ofEpochMilli(submittedAt), acting),
                        Map.of()),
                payload,
                HEX.parseHex(salt),
                HEX.parseHex(digest),
                HEX.parseHex(previous),
                HEX.parseHex(hash));
    }
}
