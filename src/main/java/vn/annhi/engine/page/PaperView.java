package vn.annhi.engine.page;

import java.util.List;
import vn.annhi.form.PaperSection;

/**
 * A printed form.
 *
 * @param officer who submitted it, or prints the draft
 * @param actingFor for whom and under which paper, empty in one's own right
 * @param at when that was
 * @param draft whether it has not been submitted yet
 */
record PaperView(
        String title,
        String caseCode,
        String officer,
        String position,
        String actingFor,
        String at,
        boolean draft,
        List<PaperSection> sections) {}
