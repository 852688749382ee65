package org.kpiledger.command.risk;

/** What has been decided about a risk. */
public enum Stage {
    OPEN,
    ESCALATED,
    ACCEPTED,
    MATERIALISED,
    CLOSED
}
