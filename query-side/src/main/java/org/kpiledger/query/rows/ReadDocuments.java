package org.kpiledger.query.rows;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The documents that are asked for again and again, up to so many bytes of what they were read from: few large ones
 * take the room of many small ones. A row is never changed but for its end in known time, so its document stays what it
 * was.
 *
 * <p>What is asked for once, as all documents of some moment in the past are, soon makes room, and does not drive out
 * what is asked for often. Were those read last kept instead, each collection of the heap would copy thousands that
 * nobody asks for again.
 *
 * <p>Source: Einziger, Friedman, Manes: TinyLFU: a highly efficient cache admission policy, ACM Transactions on Storage
 * 13(4), 2017.
 */
final class ReadDocuments<D> {
    /** A plan and its values several times over; as documents some 15 MB for a projection. */
    private static final long BYTES_MAX = 5_000_000;

    private record Place(String item, long knownFrom, long validFrom) {}

    private record Read<D>(D document, int bytes) {}

    private final Cache<Place, Read<D>> documents;

    ReadDocuments() {
        this(BYTES_MAX);
    }

    ReadDocuments(long bytesMax) {
        this.documents = Caffeine.newBuilder()
                .maximumWeight(bytesMax)
                .weigher((Place _, Read<D> read) -> read.bytes())
                .executor(Runnable::run)
                .build();
    }

    /**
     * The document of the row at this place, from {@code read} when it is not among those kept.
     *
     * @param bytes from which it is read
     */
    D get(String item, long knownFrom, long validFrom, int bytes, Supplier<D> read) {
        Place place = new Place(item, knownFrom, validFrom);
        @Nullable Read<D> known = documents.getIfPresent(place);
        if (known != null) {
            return known.document();
        }
        D document = read.get();
        documents.put(place, new Read<>(document, bytes));
        return document;
    }
}
