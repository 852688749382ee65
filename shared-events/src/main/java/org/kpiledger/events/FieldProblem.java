package org.kpiledger.events;

/** One component of a record that does not fit the others; names the component and what to do. */
public final class FieldProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String field;

    public FieldProblem(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The component's name, as it stands in JSON. */
    public String field() {
        return field;
    }
}
