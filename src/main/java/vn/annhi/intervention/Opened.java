package vn.annhi.intervention;

import java.util.Map;
import vn.annhi.dossier.CaseCode;

/** What a start form opened in a case, new or not: the routing facts that its procedure starts with. */
public record Opened(CaseCode code, Map<String, Object> facts) {}
