package vn.annhi.engine.page;

import java.util.List;

/**
 * Break-glass on a case page.
 *
 * @param mayOpen whether the reader may open the case in need
 * @param until until when the reader has it open; empty otherwise
 * @param reviews whether the reader reviews openings
 */
record GlassView(boolean mayOpen, List<Integer> hours, String until, boolean reviews, List<OpeningRow> openings) {

    /**
     * An opening in words.
     *
     * @param justified what the review found; without meaning until it is reviewed
     */
    record OpeningRow(
            long id,
            String who,
            String at,
            String expires,
            String reason,
            boolean reviewed,
            boolean justified,
            String review,
            String reviewer) {}
}
