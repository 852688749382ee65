package org.kpiledger.command.store;

/** The log's database has a schema that this program does not know; nothing was changed in it. */
public final class NewerSchema extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NewerSchema(Throwable cause) {
        super(
                "The log's database has a schema that this version of the program does not know; a newer one has made"
                        + " it. Start that version, or a later one.",
                cause);
    }
}
