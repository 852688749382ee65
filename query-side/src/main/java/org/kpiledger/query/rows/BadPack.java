package org.kpiledger.query.rows;

/** A pack does not hold what a program writes into it: somebody else has changed it, or the database is damaged. */
final class BadPack extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** @param at the byte at which a row should begin */
    BadPack(int at) {
        super("rows that are no longer known cannot be read from byte " + at + " of their pack on; let fsck say which");
    }
}
