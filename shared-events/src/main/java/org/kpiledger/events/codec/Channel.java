package org.kpiledger.events.codec;

/** Through which door a command came. */
public enum Channel {
    UI,
    API,
    IMPORT,
    SYSTEM
}
