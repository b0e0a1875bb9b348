package vn.annhi.reporting;

import java.util.regex.Pattern;

/**
 * The number of a campaign, {@code PT-DB-2026-000001} (đợt báo cáo), or of a unit's report in it,
 * {@code PT-BC-2026-000001}.
 */
public record ReportCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,4}-(DB|BC)-[0-9]{4}-[0-9]{6}");

    /** Refuses any other shape with {@link IllegalArgumentException}. */
    public ReportCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the code of a report");
        }
    }

    /** Whether the text is the code of a campaign. */
    public static boolean isCampaign(String text) {
        return SHAPE.matcher(text).matches() && text.contains("-DB-");
    }

    /** Whether the text is the code of a unit's report. */
    public static boolean isReport(String text) {
        return SHAPE.matcher(text).matches() && text.contains("-BC-");
    }

    @Override
    public String toString() {
        return value;
    }
}
