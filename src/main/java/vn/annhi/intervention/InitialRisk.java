package vn.annhi.intervention;

/**
 * The facts of Mẫu 01 and 02 on which urgency turns. Levels are HIGH, MEDIUM or LOW; HIGH harm is bad, HIGH
 * protection is good.
 */
public record InitialRisk(
        boolean harmerIsCarer, String harmLevel, String continuedHarm, String selfProtection, String adultProtection) {}
