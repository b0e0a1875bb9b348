package vn.annhi.intervention;

import java.util.Map;
import vn.annhi.dossier.CaseCode;

/** A case just opened and the routing facts that its process starts with. */
public record Opened(CaseCode code, Map<String, Object> facts) {}
