package org.kpiledger.events.kpi;

/** What a check compares a value with. */
public enum CheckKind {
    /** With a lowest and a highest value. */
    RANGE,
    /** With the value of the period before, which it should not fall below. */
    NOT_FALLING,
    /** With the value of the period before, which it should not exceed. */
    NOT_RISING
}
