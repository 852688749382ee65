package org.kpiledger.edge.status;

/** One part of the answer to {@code GET /api/status}; a bean of this type is asked at every call and must answer at once. */
public interface StatusPart {
    /** The key under which the status stands; empty for a part whose own keys stand at the top. */
    String name();

    /** The status as a record, map, list or plain value. */
    Object status();
}
