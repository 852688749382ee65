package org.kpiledger.query.rows;

/**
 * The tables of one projection in one version of its fold; several builds of it may stand beside one another.
 *
 * @param name of the projection
 * @param version of its fold
 * @param build counted from 1; a new one is built beside the one that serves, then switched to
 */
public record TableSet(String name, int version, int build) {
    public TableSet {
        if (!name.matches("[a-z]{1,32}")) {
            throw new IllegalArgumentException("a projection's name must be letters: " + name);
        }
    }

    /** The table of rows on two clocks. */
    String rows() {
        return name + suffix();
    }

    /** A table that the projection keeps beside its rows. */
    String beside(String what) {
        return name + "_" + what + suffix();
    }

    private String suffix() {
        return "_v" + version + "_" + build;
    }
}
