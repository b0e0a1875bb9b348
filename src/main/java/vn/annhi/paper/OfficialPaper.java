package vn.annhi.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An official paper (Decree 30/2020/NĐ-CP, annex I).
 *
 * @param above the body above, or nothing where there is none
 * @param unit who reports
 * @param number number and symbol; nothing while it is not signed: it is a draft then
 * @param place where it was signed
 * @param kind what sort of paper it is, "BÁO CÁO"
 * @param subject what it is about
 * @param secrecy level of confidentiality and distribution, or what else stands below the title; empty for nothing (D56 art. 24.3)
 * @param signerRole the office of whoever signs, "CHỦ TỊCH"
 * @param signer his or her name, once it is signed
 * @param recipients to whom it goes
 */
public record OfficialPaper(
        Optional<String> above,
        String unit,
        Optional<String> number,
        String place,
        LocalDate date,
        String kind,
        String subject,
        String secrecy,
        List<Section> sections,
        String signerRole,
        Optional<String> signer,
        List<String> recipients) {

    /** A part of it. */
    public record Section(String title, List<String> paragraphs, Optional<Table> table) {}

    /**
     * A table whose head is repeated on every page.
     *
     * @param widths of its columns, in per cent
     * @param texts how many columns, from the left, hold texts; the others hold numbers
     */
    public record Table(List<String> heads, List<Integer> widths, int texts, List<List<String>> rows) {}

    /** Whether nobody has signed it. */
    public boolean isDraft() {
        return number.isEmpty();
    }
}
