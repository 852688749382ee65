package org.kpiledger.query.consuming;

/** What a projection is doing. */
public enum ProjectionState {
    /** It has not yet reached the end of the topic since the start. */
    STARTING,
    RUNNING,
    /** The database of rows cannot be used; it goes on by itself when that is back. */
    WAITING,
    /** It met something that it cannot apply, and says what. */
    STOPPED
}
