package vn.annhi.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.annhi.dossier.Drafts;
import vn.annhi.organisation.UnitId;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;

/** Begins a case for a child of the register: what is known of the child waits in the officer's own draft of Mẫu 01. */
@Component
public class NoticeDrafts {

    /** What a draft of the start form of a case is filed under. */
    public static final String SUBJECT = "start:mau-01-intake-report";

    private final Drafts drafts;

    NoticeDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** {@link RefusedException} when the officer has a draft already: nothing that was typed is lost. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String account, ChildRecord child) {
        if (drafts.find(account, SUBJECT).isPresent()) {
            throw new RefusedException(List.of(Refusal.of("notice", "register.fault.draft")));
        }
        drafts.save(account, SUBJECT, values(child.unit(), child.particulars()));
    }

    private static Map<String, Object> values(UnitId unit, Particulars child) {
        var values = new HashMap<String, Object>();
        values.put("childName", child.name());
        values.put("childSex", child.sex());
        values.put("ageKnowledge", child.birthDate().isPresent() ? "birthDate" : "unknown");
        child.birthDate().ifPresent(day -> values.put("birthDate", day.toString()));
        values.put("residenceUnit", unit.value());
        given(child.village()).ifPresent(text -> values.put("residenceAddress", text));
        given(child.mother()).ifPresent(text -> values.put("motherName", text));
        given(child.father()).ifPresent(text -> values.put("fatherName", text));
        given(child.carer()).ifPresent(text -> values.put("currentCarer", text));
        var groups = new ArrayList<>(child.groups().stream()
                .map(group -> group.substring(0, 2))
                .distinct()
                .toList());
        if (!groups.isEmpty()) {
            values.put("specialGroups", groups);
            values.put("childCategories", List.of("SPECIAL"));
        }
        return values;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isBlank());
    }
}
