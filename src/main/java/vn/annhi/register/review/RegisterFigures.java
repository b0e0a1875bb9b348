package vn.annhi.register.review;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many children are in the register of a commune. A child may belong to several groups.
 *
 * @param special children in special circumstances
 * @param bySex the same by sex; whose sex is not known yet are under {@code unknown}
 * @param byGroup the same by group, 01 to 14
 * @param supported how many of them got something in the twelve months before
 * @param supportedBySex the same by sex
 * @param atRisk children at risk
 * @param flawed records in which something is missing or contradicts itself
 */
public record RegisterFigures(
        long special,
        Map<String, Long> bySex,
        Map<String, Long> byGroup,
        long supported,
        Map<String, Long> supportedBySex,
        long atRisk,
        long flawed) {

    /** The maps are kept in the order of their keys. */
    public RegisterFigures {
        bySex = new TreeMap<>(bySex);
        byGroup = new TreeMap<>(byGroup);
        supportedBySex = new TreeMap<>(supportedBySex);
    }
}
