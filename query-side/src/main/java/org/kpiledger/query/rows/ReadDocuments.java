package org.kpiledger.query.rows;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The documents of rows that are still known, as they are asked for again and again, up to so many bytes of what they
 * were read from: few large ones take the room of many small ones. A row is never changed but for its end in known time,
 * so its document stays what it was.
 *
 * <p>Those that are no longer known are not kept: a question about the past asks for hundreds that nobody asks for again,
 * and to take each up and let it go costs more than a third of reading it.
 *
 * <p>Source: Einziger, Friedman, Manes: TinyLFU: a highly efficient cache admission policy, ACM Transactions on Storage
 * 13(4), 2017.
 */
final class ReadDocuments<D> {
    /** A plan and its values several times over; as documents some 15 MB for a projection. */
    private static final long BYTES_MAX = 5_000_000;

    /** Where the bytes of a document come from. */
    @FunctionalInterface
    interface Json {
        byte[] fetch() throws SQLException;
    }

    /** Makes a document of its bytes. */
    @FunctionalInterface
    interface Reading<D> {
        D of(byte[] json) throws SQLException;
    }

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
     * The document of the row at this place.
     *
     * @param json from which it is read when it is not among those kept
     */
    D get(String item, long knownFrom, long validFrom, Json json, Reading<D> reading) throws SQLException {
        Place place = new Place(item, knownFrom, validFrom);
        @Nullable Read<D> known = documents.getIfPresent(place);
        if (known != null) {
            return known.document();
        }
        byte[] bytes = json.fetch();
        D document = reading.of(bytes);
        documents.put(place, new Read<>(document, bytes.length));
        return document;
    }
}
