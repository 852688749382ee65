package org.kpiledger.command.store;

import java.util.HashMap;
import java.util.Map;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Place;

/** The first divergence of each comparison. */
final class Divergences {
    private final Map<String, Inspected> first = new HashMap<>();

    /** @param position 0 where it is about no entry */
    void add(String name, long position, String sentence) {
        first.putIfAbsent(name, Inspected.diverging(name, position, sentence));
    }

    /** Where it is not known which of several entries is concerned. */
    void add(String name, Place place, String sentence) {
        first.putIfAbsent(name, Inspected.divergingWithin(name, place, sentence));
    }

    boolean has(String name) {
        return first.containsKey(name);
    }

    /** What became of the comparison, which agrees where nothing else was said. */
    Inspected of(String name, String agreeing) {
        return first.getOrDefault(name, Inspected.agreeing(name, agreeing));
    }
}
