package org.kpiledger.query.rows;

/** From which end the audit trail is read. */
public enum AuditOrder {
    OF_THE_LOG("position"),
    NEWEST_FIRST("position desc");

    private final String columns;

    AuditOrder(String columns) {
        this.columns = columns;
    }

    /** What stands behind {@code order by}. */
    String columns() {
        return columns;
    }
}
