package vn.annhi.reporting.indicator;

import java.util.List;

/**
 * A breakdown of figures, such as by sex.
 *
 * @param many whether a child can have several members, so that their sum may exceed the total
 */
public record Dimension(String id, String label, boolean many, List<Member> members) {

    /**
     * One value of the dimension.
     *
     * @param fromAge the first age in years that belongs to it, −1 where ages do not matter
     * @param toAge the last one
     */
    public record Member(String id, String label, int fromAge, int toAge) {}

    /** The label of a member; its id when the dimension no longer has it. */
    public String label(String member) {
        return members.stream()
                .filter(each -> each.id().equals(member))
                .map(Member::label)
                .findFirst()
                .orElse(member);
    }

    /** Whether the dimension has that member. */
    public boolean has(String member) {
        return members.stream().anyMatch(each -> each.id().equals(member));
    }
}
