package org.kpiledger.events;

/** Text of 1 to 8,000 characters that may hold line feeds and tabs, in one language that is not stated. */
public record Prose(String value) {
    public Prose {
        TextRules.requireProse(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
