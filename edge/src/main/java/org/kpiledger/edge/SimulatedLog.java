package org.kpiledger.edge;

import java.util.Optional;

/** Which log a side answers from, where nothing in it happened; a bean of each side, asked at every answer. */
@FunctionalInterface
public interface SimulatedLog {
    /** The log's name, such as {@code simulated-ab12cd}; empty for a real log, and while it is not known. */
    Optional<String> name();
}
