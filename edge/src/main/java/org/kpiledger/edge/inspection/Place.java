package org.kpiledger.edge.inspection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a bad position lies: the one, where it is known, or all those of which it is one.
 *
 * @param first position, from 1
 * @param last position, which is the first where it is known
 */
public record Place(long first, long last) {
    public Place {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("positions go from 1 up, not from " + first + " to " + last);
        }
    }

    /** The lowest bad position as exactly as the divergences say it together; empty where they name none. */
    public static Optional<Place> lowest(List<Inspected> all) {
        List<Place> places =
                all.stream().map(Inspected::place).flatMap(Optional::stream).toList();
        OptionalLong end = places.stream().mapToLong(Place::last).min();
        if (end.isEmpty()) {
            return Optional.empty();
        }
        // One of them is bad by then, so of all that reach so far the one that begins last says most.
        long begin = places.stream()
                .mapToLong(Place::first)
                .filter(first -> first <= end.getAsLong())
                .max()
                .orElseThrow();
        return Optional.of(new Place(begin, end.getAsLong()));
    }

    public boolean isKnown() {
        return first == last;
    }

    public boolean holds(long position) {
        return first <= position && position <= last;
    }

    /** Such as {@code 400}, or {@code between 257 and 512}. */
    public String inWords() {
        return isKnown() ? Long.toString(first) : "between " + first + " and " + last;
    }
}
