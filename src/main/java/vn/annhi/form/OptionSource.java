package vn.annhi.form;

import java.util.List;

/** Supplies the options of choice fields that name a live list (units, positions, categories) in {@code properties.options}. */
@FunctionalInterface
public interface OptionSource {

    /** The options of that list, in the order shown; empty if there is no such list. */
    List<Option> options(String name);

    /** A source for forms without live lists. */
    static OptionSource none() {
        return name -> List.of();
    }
}
