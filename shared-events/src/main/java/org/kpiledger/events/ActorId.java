package org.kpiledger.events;

/**
 * The opaque id of a person or system, such as {@code p-8f2c41d09a77}; names stand in a directory outside the log, so
 * that no personal data enters it.
 */
public record ActorId(String value) {
    private static final int LENGTH_MAX = 64;
    private static final Alphabet LETTERS = new Alphabet(".-", false, true);

    /** The installation acting by itself: opening the log, loading a plan. */
    public static final ActorId SYSTEM = new ActorId("system");

    public ActorId {
        if (!LETTERS.spells(value, LENGTH_MAX)) {
            throw new IllegalArgumentException("must be an actor id, such as p-8f2c41d09a77");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
