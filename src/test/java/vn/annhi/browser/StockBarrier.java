package vn.annhi.browser;

import java.util.List;

/**
 * A barrier that Tasklist itself puts up and that a style sheet or a script of ours cannot take away.
 *
 * @param rule the rule of axe-core
 * @param where which elements, and no others
 */
record StockBarrier(String rule, String where) {

    static final List<StockBarrier> ALL = List.of(
            new StockBarrier("button-name", ".region-toggle, .maximize"),
            new StockBarrier("link-name", ".task-filter .actions a, .sort-direction, .new-sort > a"),
            new StockBarrier("color-contrast", ".task-filters *, .tasks-list *, .no-task, footer *"),
            new StockBarrier("target-size", ".region-toggle, .sort-direction"));
}
