package org.kpiledger.query.rows;

import java.util.List;
import java.util.stream.Stream;

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

    /** The table of rows that are still known. */
    String rows() {
        return name + suffix();
    }

    /** The table of those that no longer are, in {@link Pack packs}. */
    String past() {
        return beside("past");
    }

    /** A table that the projection keeps beside its rows. */
    String beside(String what) {
        return name + "_" + what + suffix();
    }

    /** Every table that a set may have. */
    List<String> all() {
        return Stream.concat(Stream.of(rows(), past()), AuditTables.ALL.stream().map(this::beside))
                .toList();
    }

    private String suffix() {
        return "_v" + version + "_" + build;
    }
}
