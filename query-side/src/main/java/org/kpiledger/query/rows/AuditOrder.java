package org.kpiledger.query.rows;

/** From which end the audit trail is read. */
public enum AuditOrder {
    OF_THE_LOG(""),
    NEWEST_FIRST(" desc");

    private final String direction;

    AuditOrder(String direction) {
        this.direction = direction;
    }

    /** What stands behind {@code order by}. */
    String columns(AuditFilter filter) {
        return filter.leading().map(column -> column + direction + ", ").orElse("") + "position" + direction;
    }
}
