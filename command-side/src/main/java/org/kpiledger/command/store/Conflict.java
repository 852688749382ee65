package org.kpiledger.command.store;

/** A subject that the command was decided on has moved meanwhile; it is to be decided again. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Conflict(String subject) {
        super("The subject " + subject + " was changed by another command at the same time.", null, false, false);
    }
}
