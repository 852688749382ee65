package org.kpiledger.query.rows;

/** Another process has moved the same rows on; where they end now must be asked anew. */
public final class RowsTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RowsTaken(TableSet tables, long position) {
        super("the rows of " + tables.name() + " no longer end at position " + position
                + "; another process writes them too");
    }
}
