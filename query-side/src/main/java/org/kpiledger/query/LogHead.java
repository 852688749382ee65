package org.kpiledger.query;

/**
 * Where the log ends, for an application that has the log beside these queries; without it they know only what the
 * topic has shown them.
 */
@FunctionalInterface
public interface LogHead {
    /** The position of the last entry, 0 for none. */
    long position();
}
