package org.kpiledger.bench.commands;

import java.util.List;

/**
 * How hard a contender is tried.
 *
 * @param subjects 100, or 1 for one hot subject
 */
record Level(int subjects, int inFlight) {
    static final List<Level> ALL = List.of(
            new Level(100, 1),
            new Level(100, 8),
            new Level(100, 64),
            new Level(1, 1),
            new Level(1, 8),
            new Level(1, 64));

    @Override
    public String toString() {
        return inFlight + " in flight, " + (subjects == 1 ? "one hot subject" : subjects + " subjects");
    }
}
