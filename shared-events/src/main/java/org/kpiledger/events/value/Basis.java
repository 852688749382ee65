package org.kpiledger.events.value;

/** What a value is read from. */
public enum Basis {
    COUNTRIES_NAMED,
    FIGURE_STATED,
    SINGLE_INSTANCE,
    REPORTED
}
