package org.kpiledger.events;

/** A single line of text of 1 to 500 characters, in one language that is not stated. */
public record Line(String value) {
    public Line {
        TextRules.requireLine(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
