package org.kpiledger.query.rows;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The documents read last, up to so many characters of what they were read from: few large ones take the room of many
 * small ones. A row is never changed but for its end in known time, so its document stays what it was.
 */
final class ReadDocuments<D> {
    /** A plan and its values several times over; as documents some 15 MB for a projection. */
    private static final long CHARS_MAX = 5_000_000;

    private record Place(String item, long knownFrom, long validFrom) {}

    private record Read<D>(D document, int chars) {}

    private final long charsMax;
    private final Map<Place, Read<D>> documents = new LinkedHashMap<>(1_024, 0.75f, true);
    private long chars;

    ReadDocuments() {
        this(CHARS_MAX);
    }

    ReadDocuments(long charsMax) {
        this.charsMax = charsMax;
    }

    /**
     * The document of the row at this place, from {@code read} when it is not among those read last.
     *
     * @param chars from which it is read
     */
    D get(String item, long knownFrom, long validFrom, int chars, Supplier<D> read) {
        Place place = new Place(item, knownFrom, validFrom);
        @Nullable D known = find(place);
        if (known != null) {
            return known;
        }
        D document = read.get();
        if (chars <= charsMax) {
            keep(place, new Read<>(document, chars));
        }
        return document;
    }

    private synchronized @Nullable D find(Place place) {
        Read<D> read = documents.get(place);
        return read == null ? null : read.document();
    }

    private synchronized void keep(Place place, Read<D> read) {
        Read<D> before = documents.put(place, read);
        chars += read.chars() - (before == null ? 0 : before.chars());
        Iterator<Read<D>> eldest = documents.values().iterator();
        while (chars > charsMax) {
            chars -= eldest.next().chars();
            eldest.remove();
        }
    }
}
