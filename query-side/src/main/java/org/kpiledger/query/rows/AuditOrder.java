package org.kpiledger.query.rows;

import java.util.List;
import java.util.stream.Collectors;

/** From which end the audit trail is read. */
public enum AuditOrder {
    OF_THE_LOG(""),
    NEWEST_FIRST(" desc");

    private final String direction;

    AuditOrder(String direction) {
        this.direction = direction;
    }

    /** What stands behind {@code order by}. */
    String by(List<String> columns) {
        return columns.stream().map(column -> column + direction).collect(Collectors.joining(", "));
    }

    /** Whether the one comes before the other. */
    boolean isBefore(long one, long other) {
        return this == NEWEST_FIRST ? one > other : one < other;
    }

    /** Where to go on behind the block. */
    long behind(long block) {
        return this == NEWEST_FIRST ? block - 1 : block + 1;
    }

    String byPosition() {
        return by(List.of("position"));
    }
}
