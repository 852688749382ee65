package org.kpiledger.events.value;

/** Why a value was corrected or withdrawn. */
public enum ReasonCode {
    DATA_ENTRY,
    SOURCE_REVISED,
    METHOD,
    DUPLICATE,
    OTHER
}
