package vn.annhi.procedure;

import java.util.Map;

/**
 * What a start form began.
 *
 * @param businessKey the code of the case, the report, the chore
 * @param facts the routing facts that its procedure starts with
 */
public record Begun(String businessKey, Map<String, Object> facts) {}
