package org.kpiledger.command.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The places of the entries that the index in the database does not hold yet. Written by the log's writer and by who
 * writes the index; read by everybody.
 */
final class SubjectTail {
    /** Where an entry stands among those of its subject. */
    record Place(String subjectKey, long sequence) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::subjectKey).thenComparingLong(Place::sequence);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final ConcurrentNavigableMap<Place, Long> positions = new ConcurrentSkipListMap<>();

    void add(String subjectKey, long sequence, long position) {
        positions.put(new Place(subjectKey, sequence), position);
    }

    /** Forgets what the index now holds. */
    void forgetUpTo(long position) {
        positions.values().removeIf(known -> known <= position);
    }

    /** The places up to the position, in the order of subjects and sequences. */
    List<Map.Entry<Place, Long>> upTo(long position) {
        return positions.entrySet().stream()
                .filter(place -> place.getValue() <= position)
                .toList();
    }

    /** The places of the subject's entries from the sequence on, in their order, as they are now. */
    List<Map.Entry<Place, Long>> of(String subjectKey, long fromSequence) {
        return List.copyOf(positions
                .subMap(new Place(subjectKey, fromSequence), true, new Place(subjectKey, Long.MAX_VALUE), true)
                .entrySet());
    }

    OptionalLong lastSequence(String subjectKey) {
        Map.Entry<Place, Long> last = positions.floorEntry(new Place(subjectKey, Long.MAX_VALUE));
        return last != null && last.getKey().subjectKey().equals(subjectKey)
                ? OptionalLong.of(last.getKey().sequence())
                : OptionalLong.empty();
    }

    /** The positions of the first entries of the subjects whose keys begin so. */
    List<Long> firstOfBeginning(String prefix) {
        return positions
                .subMap(new Place(prefix, 0), true, new Place(prefix + Character.MAX_VALUE, 0), true)
                .entrySet()
                .stream()
                .filter(place -> place.getKey().sequence() == 0)
                .map(Map.Entry::getValue)
                .toList();
    }
}
