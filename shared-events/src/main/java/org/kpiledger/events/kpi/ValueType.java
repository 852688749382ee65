package org.kpiledger.events.kpi;

/** What kind of quantity a measure is. */
public enum ValueType {
    /** A whole number, not negative. */
    COUNT,
    /** A share, in per cent. */
    PERCENT,
    /** A sum of money. */
    MONEY,
    /** Any other number, such as a score. */
    RATIO
}
