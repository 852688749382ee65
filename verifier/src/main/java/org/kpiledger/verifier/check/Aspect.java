package org.kpiledger.verifier.check;

/** What can be wrong about an entry by itself or beside its neighbours. */
enum Aspect {
    /** The entry is there, has its position, and was recorded after the one before it. */
    ENTRIES("entries"),

    /** Its leaf hash is what the source says it is. */
    LEAVES("leaf hashes"),

    /** Its attributes and data are of the form that its type and version have. */
    SCHEMA("schema"),

    /** It is of this log and no other. */
    ORIGIN("origin"),

    /** It has its place among the entries of its subject. */
    SEQUENCE("sequence"),

    /** It follows from those before it by every fold. */
    FOLDS("folds");

    private final String label;

    Aspect(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
