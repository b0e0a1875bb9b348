package vn.annhi.dossier;

import vn.annhi.organisation.PositionId;

/**
 * Who sees which documents of a case: the People's Committees that own it see all; police, health station, school and
 * offices those of their own unit (confidentiality, D56 art. 24).
 */
record NeedToKnow(CaseFile file, PositionId reader) {

    static NeedToKnow of(CaseFile file, Author reader) {
        return new NeedToKnow(file, PositionId.parse(reader.position()));
    }

    boolean covers(Document document) {
        var uploader = PositionId.parse(document.uploaded().position());
        return seesAll() || uploader.unit().equals(reader.unit());
    }

    private boolean seesAll() {
        var unit = reader.unit().value();
        var owns = file.incidentUnit().equals(unit)
                || file.residenceUnit().filter(unit::equals).isPresent();
        return owns && reader.role().isOfCommittee();
    }
}
