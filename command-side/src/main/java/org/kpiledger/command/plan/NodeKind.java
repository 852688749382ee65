package org.kpiledger.command.plan;

/** What stands in a plan's tree. */
public enum NodeKind {
    PRIORITY,
    THEME,
    OUTCOME,
    OUTPUT;

    /** Whether a budget may be allocated to it; outcomes and outputs hold none (OP-23, Table 1). */
    public boolean holdsMoney() {
        return this == PRIORITY || this == THEME;
    }

    /** As a sentence names it. */
    public String noun() {
        return switch (this) {
            case PRIORITY -> "a priority";
            case THEME -> "a theme";
            case OUTCOME -> "an outcome";
            case OUTPUT -> "a line of outputs";
        };
    }
}
