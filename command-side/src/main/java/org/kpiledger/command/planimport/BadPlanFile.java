package org.kpiledger.command.planimport;

/** A plan file that cannot be read as one; names the place (RFC 6901) and what to do. */
public final class BadPlanFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadPlanFile(String pointer, String problem) {
        super("The plan file is wrong" + (pointer.isEmpty() ? "" : " at " + pointer) + ": it " + problem + ".");
    }
}
