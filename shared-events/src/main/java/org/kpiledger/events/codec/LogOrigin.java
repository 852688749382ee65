package org.kpiledger.events.codec;

/** The name of a log, which stands in the source of each of its entries: what it holds, and a random suffix. */
public record LogOrigin(String name) {
    /** What the name of a log begins with that holds what never was. */
    public static final String SIMULATED = "simulated";

    /** Whether the log holds a simulated history and no real one. */
    public boolean isSimulated() {
        return name.startsWith(SIMULATED + "-");
    }

    @Override
    public String toString() {
        return name;
    }
}
