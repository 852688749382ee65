package org.kpiledger.query.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The documents read last. A row is never changed but for its end in known time, so its document stays what it was;
 * parsing it is nearly all of what reading it costs.
 */
final class ReadDocuments<D> {
    /** A plan and its values several times over; at about 1 kB a document some 10 MB. */
    private static final int SIZE_MAX = 10_000;

    private record Place(String item, long knownFrom, long validFrom) {}

    private final Map<Place, D> documents = new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, D> eldest) {
            return size() > SIZE_MAX;
        }
    };

    /** The document of the row at this place, from {@code read} when it is not among those read last. */
    D get(String item, long knownFrom, long validFrom, Supplier<D> read) {
        Place place = new Place(item, knownFrom, validFrom);
        @Nullable D known = find(place);
        if (known != null) {
            return known;
        }
        D document = read.get();
        keep(place, document);
        return document;
    }

    private synchronized @Nullable D find(Place place) {
        return documents.get(place);
    }

    private synchronized void keep(Place place, D document) {
        documents.put(place, document);
    }
}
