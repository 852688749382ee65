package org.kpiledger.query.rows;

/** Another process writes the same rows. */
final class RowsTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RowsTaken(TableSet tables, long position) {
        super("the rows of " + tables.name() + " no longer end at position " + position
                + "; another process writes them too");
    }
}
