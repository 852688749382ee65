package org.kpiledger.edge.inspection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one comparison over all that is stored.
 *
 * @param name what was compared, such as {@code tiles}
 * @param sentence what agrees, or where it diverges first
 * @param position of the first entry that is concerned, or of the first that may be; absent where all agrees, or it is about
 *     no entry
 * @param last position of those that may be concerned; absent where it is known which one is
 */
public record Inspected(
        String name,
        boolean agrees,
        String sentence,
        @Nullable Long position,
        @Nullable Long last) {
    public static Inspected agreeing(String name, String sentence) {
        return new Inspected(name, true, sentence, null, null);
    }

    /** @param position 0 where it is about no entry */
    public static Inspected diverging(String name, long position, String sentence) {
        return new Inspected(name, false, sentence, position > 0 ? position : null, null);
    }

    /** Where the comparison does not know which of several entries is concerned first. */
    public static Inspected divergingWithin(String name, Place place, String sentence) {
        return new Inspected(name, false, sentence, place.first(), place.isKnown() ? null : place.last());
    }

    /** Where the first entry lies that is concerned; empty where all agrees, or it is about no entry. */
    public Optional<Place> place() {
        Long first = position;
        return first == null ? Optional.empty() : Optional.of(new Place(first, last == null ? first : last));
    }
}
