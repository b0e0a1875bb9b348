package vn.annhi.chore;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.annhi.organisation.Addresses;
import vn.annhi.organisation.Officer;
import vn.annhi.organisation.Officers;
import vn.annhi.procedure.Procedure;
import vn.annhi.procedure.ProcedureStep;
import vn.annhi.procedure.Refusal;
import vn.annhi.procedure.RefusedException;
import vn.annhi.wording.Wording;

/** The two forms of a chore: an address is corrected, then checked; only then it is used. */
@Component
class ChoreForms implements Procedure {

    private static final String CHECK = "xac-nhan-viec-van-phong";
    private static final String CORRECTED = "corrected";

    private final Chores chores;
    private final Addresses addresses;
    private final Officers officers;
    private final Wording wording;
    private final Clock clock;

    ChoreForms(Chores chores, Addresses addresses, Officers officers, Wording wording, Clock clock) {
        this.chores = chores;
        this.addresses = addresses;
        this.officers = officers;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public boolean owns(String businessKey) {
        return ChoreCode.isOne(businessKey);
    }

    @Override
    public Map<String, Object> computed(ProcedureStep step) {
        var chore = chores.find(new ChoreCode(step.businessKey()));
        var values = new HashMap<String, Object>();
        values.put("choreAbout", about(chore));
        chore.returnReason().ifPresent(reason -> values.put("choreReturned", reason));
        chore.answer().ifPresent(answer -> values.put("choreResult", result(chore, answer)));
        return values;
    }

    @Override
    public Map<String, Object> prefilled(ProcedureStep step) {
        var chore = chores.find(new ChoreCode(step.businessKey()));
        var values = new HashMap<String, Object>();
        if (!step.formId().equals(CHECK)) {
            chore.answer().ifPresent(answer -> values.put("choreAnswer", answer));
            chore.address().ifPresent(address -> values.put("newAddress", address));
        }
        return values;
    }

    /** An office's addresses are no case: who reads them is not written down. */
    @Override
    public void shown(ProcedureStep step) {}

    @Override
    public Map<String, Object> accept(ProcedureStep step, Map<String, Object> answers) {
        var chore = chores.find(new ChoreCode(step.businessKey()));
        if (step.formId().equals(CHECK)) {
            check(chore, answers);
        } else {
            answer(chore, answers);
        }
        return Map.of();
    }

    private void answer(Chore chore, Map<String, Object> answers) {
        var answer = text(answers, "choreAnswer");
        var address = Optional.of(text(answers, "newAddress")).filter(given -> answer.equals(CORRECTED));
        address.ifPresent(given -> {
            if (chore.failed().filter(given::equalsIgnoreCase).isPresent()) {
                throw refused("chore.fault.same");
            }
            if (!Officer.isAddress(given)) {
                throw refused("chore.fault.address");
            }
        });
        chores.answer(chore.code(), answer, address, text(answers, "choreNote"));
    }

    private void check(Chore chore, Map<String, Object> answers) {
        if (!text(answers, "confirmation").equals("confirmed")) {
            chores.sendBack(chore.code(), text(answers, "returnReason"));
            return;
        }
        var answer = chore.answer().orElseThrow();
        if (!answer.equals("kept")) {
            addresses.correct(chore.account(), chore.address(), chore.code().value());
        }
        chores.confirm(chore.code(), clock.instant());
    }

    private String about(Chore chore) {
        var found = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy")
                .withZone(clock.getZone())
                .format(chore.openedAt());
        return wording.say("chore.about", chore.account(), officers.name(chore.account()), found);
    }

    private String result(Chore chore, String answer) {
        return switch (answer) {
            case CORRECTED ->
                wording.say("chore.result.corrected", chore.address().orElse(""), chore.note());
            case "kept" -> wording.say("chore.result.kept", chore.note());
            default -> wording.say("chore.result.none", chore.note());
        };
    }

    private static RefusedException refused(String reason) {
        return new RefusedException(List.of(Refusal.of("newAddress", reason)));
    }

    private static String text(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof String text ? text.strip() : "";
    }
}
