package org.kpiledger.edge.identity;

/** By which way a person's request came; the names stand in entries of the log. */
public enum Channel {
    /** A client of the API that logged in by itself. */
    API,
    /** A page, which forwards its user's identity. */
    UI
}
