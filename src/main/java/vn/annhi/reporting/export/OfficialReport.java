package vn.annhi.reporting.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report as an official document has it (Decree 30/2020/NĐ-CP, annex I).
 *
 * @param above the body above, or nothing where there is none
 * @param unit who reports
 * @param number number and symbol; nothing while it is not signed: it is a draft then
 * @param place where it was signed
 * @param subject what it is about
 * @param secrecy level of confidentiality and distribution (D56 art. 24.3)
 * @param signerRole the office of whoever signs, "CHỦ TỊCH"
 * @param signer his or her name, once it is signed
 * @param recipients to whom it goes
 */
public record OfficialReport(
        Optional<String> above,
        String unit,
        Optional<String> number,
        String place,
        LocalDate date,
        String subject,
        String secrecy,
        List<Section> sections,
        String signerRole,
        Optional<String> signer,
        List<String> recipients) {

    /**
     * A numbered part.
     *
     * @param rows lines of its table, the columns being {@link #COLUMNS}
     */
    public record Section(String title, List<String> paragraphs, List<List<String>> rows) {}

    /** How many columns a table of figures has: indicator, unit, this period, last period. */
    public static final int COLUMNS = 4;

    /** Whether nobody has signed it. */
    public boolean isDraft() {
        return number.isEmpty();
    }
}
