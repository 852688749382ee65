package org.kpiledger.web.pages;

/** What the address names does not exist at the moment that was asked about. */
public final class NoSuchThing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    /** @param kind of thing, such as a value */
    public NoSuchThing(String kind, String name) {
        super("there is no " + kind + " " + name);
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
