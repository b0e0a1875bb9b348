package vn.annhi.dossier;

import vn.annhi.organisation.Substitution;

/**
 * That somebody acts as a substitute.
 *
 * @param substitution the number of its entry
 * @param officer the absent officer
 * @param paper the number of the paper that assigns the substitute
 */
public record ActingFor(long substitution, String officer, String paper) {

    /** Acting by that substitution. */
    public static ActingFor by(Substitution substitution) {
        return new ActingFor(substitution.id(), substitution.absent(), substitution.paper());
    }
}
