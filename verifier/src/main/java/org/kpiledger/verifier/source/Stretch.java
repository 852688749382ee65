package org.kpiledger.verifier.source;

import java.util.List;
import org.kpiledger.log.EntryBundle;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.TileAddress;

/**
 * Consecutive entries that stand below one tile of the log's tree.
 *
 * @param tile index of the tile at level 0
 * @param width how many of them there are, from 1 to {@link TileAddress#FULL}
 */
public record Stretch(long tile, int width) {
    /** The stretch below the tile in a log of the size. */
    public static Stretch of(long tile, long size) {
        return new Stretch(tile, (int) Math.min(TileAddress.FULL, size - tile * TileAddress.FULL));
    }

    /** How many of them a log of the size has. */
    public static long count(long size) {
        return (size + TileAddress.FULL - 1) / TileAddress.FULL;
    }

    /** The position of the first entry; positions begin with 1. */
    public long first() {
        return tile * TileAddress.FULL + 1;
    }

    /** The position of the last entry. */
    public long last() {
        return first() + width - 1;
    }

    public boolean isFull() {
        return width == TileAddress.FULL;
    }

    /** Where the entries stand among the log's tiles. */
    public TileAddress entries() {
        return TileAddress.entries(tile, width);
    }

    /** Where their hashes stand. */
    public TileAddress hashes() {
        return new TileAddress(0, tile, width);
    }

    /**
     * The entries of the stretch, from a bundle of them as tiled logs have it.
     *
     * @throws SourceFailed when it is malformed, or has more or fewer
     */
    List<byte[]> decode(byte[] bundle) throws SourceFailed {
        try {
            return EntryBundle.decode(bundle, width());
        } catch (MalformedLogData malformed) {
            throw new SourceFailed(
                    first(),
                    "The entries from " + first() + " to " + last() + " cannot be read: " + malformed.getMessage());
        }
    }
}
