package org.kpiledger.log;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Subtree hashes worked out from tiles, each of which is fetched once: a root or a proof needs a few of them, however large
 * the log is.
 *
 * <p>Meant for one question or a few at one size, since it keeps the tiles that it was given.
 */
public final class TiledHashes implements SubtreeHashes {

    private final long size;
    private final Function<TileAddress, Tile> tiles;
    private final Map<TileAddress, Tile> fetched = new HashMap<>();

    /**
     * @param size the number of leaves of the log
     * @param tiles gives each tile of a tree of that size, as wide as its address says
     */
    public TiledHashes(long size, Function<TileAddress, Tile> tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public LogHash hash(int level, long index) {
        int height = level % TileAddress.HEIGHT;
        long first = index << height;
        TileAddress address = TileAddress.in(size, level / TileAddress.HEIGHT, first / TileAddress.FULL);
        return tile(address).subtree(height, (int) (first % TileAddress.FULL));
    }

    private Tile tile(TileAddress address) {
        return fetched.computeIfAbsent(address, this::fetch);
    }

    private Tile fetch(TileAddress address) {
        Tile tile = tiles.apply(address);
        if (tile.width() != address.width()) {
            throw new MalformedLogData(
                    "The tile " + address.path() + " has " + address.width() + " hashes, not " + tile.width() + ".");
        }
        return tile;
    }
}
