package org.kpiledger.query.consuming;

/** What a projection is doing. */
public enum ProjectionState {
    /** It has not yet reached the end of the topic since the start. */
    STARTING,
    RUNNING,
    /** It met something that it cannot apply, and says what. */
    STOPPED
}
