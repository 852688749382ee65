package org.kpiledger.command.value;

/** How far a value has come. */
enum Stage {
    NEW,
    RECORDED,
    SUBMITTED,
    RETURNED,
    VERIFIED,
    APPROVED,
    WITHDRAWN
}
