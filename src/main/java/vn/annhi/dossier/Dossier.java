package vn.annhi.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The case files. Every writing method joins the caller's transaction and fails without one. */
public interface Dossier {

    /** Opens a case under the next gap-free number of the office and the author's year. */
    CaseCode open(Notice notice, Author author);

    /**
     * Opens the file of a child's alternative care under the next number of the same series: it is about the commune where
     * the child is, later about the carer's too.
     *
     * @param origin the case in which the need was found; at most one such file of a case is open
     */
    CaseCode openCare(Notice notice, Optional<CaseCode> origin, Author author);

    /** The files of alternative care that came from that case, the newest first. */
    List<CaseFile> careOf(CaseCode origin);

    /** Appends a record to the case's chain. */
    FormRecord append(CaseCode code, NewRecord entry);

    /** The case, if there is one. */
    Optional<CaseFile> find(CaseCode code);

    /** The case, or an {@link IllegalArgumentException} when there is none. */
    CaseFile file(CaseCode code);

    /** Lets nobody else write to the case until the transaction ends: what is then read of it stays true. */
    void hold(CaseCode code);

    /** The child of the case. */
    Child child(CaseCode code);

    /** The newest record of that form about that subject (empty: none in particular). */
    Optional<FormRecord> latest(CaseCode code, String formId, String subject);

    /** All records of the case in the order they were submitted. */
    List<FormRecord> records(CaseCode code);

    /** All records of the case with the links of its chain. */
    List<SealedRecord> chain(CaseCode code);

    /** Corrects who the child is, as far as verification or assessment found out; what is empty stays. */
    void identify(CaseCode code, Optional<String> fullName, Optional<LocalDate> birthDate);

    /** Sets the commune of residence once it is known better. */
    void residesIn(CaseCode code, Optional<String> unit);

    /** Corrects t0, the first receipt; the correction itself is a record of the case. */
    void receivedAt(CaseCode code, Instant receipt);

    /** Opens a closed case again, with the outcome and the end it had taken back. */
    void reopen(CaseCode code);

    /** The case, closed, is the same as another, which goes on; its records stay where they are. */
    void merge(CaseCode code, CaseCode kept);

    /** Every case that happened or whose child lives in one of the units, the newest receipt first. */
    List<CaseFile> of(Collection<String> units);

    /** The cases that were merged into this one. */
    List<CaseFile> mergedInto(CaseCode kept);

    /** Closes the case; outcome is a code such as {@code unfounded} or {@code stable}. */
    void close(CaseCode code, String outcome, Author author);

    /** Notes that an officer was shown the case through a form. */
    void shown(CaseCode code, String formId, Author reader);

    /** Checks the case's chain; the first broken record's number, or nothing when it is whole. */
    Optional<Integer> firstBrokenLink(CaseCode code);
}
