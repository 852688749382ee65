package org.kpiledger.events.risk;

/** A step of the plan's three-step scale of probability and impact, version 1 (OP-23, section 2.6). */
public enum Level {
    LOW,
    MEDIUM,
    HIGH
}
