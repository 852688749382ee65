package org.kpiledger.command.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SubtreeHashes;
import org.kpiledger.log.Tile;
import org.kpiledger.log.TileAddress;
import org.kpiledger.log.TiledHashes;

/**
 * The tree of the log in tiles, of which the full ones are kept and the others made from what is below them: leaf hashes, or
 * the roots of full tiles.
 *
 * <p>A tile that is due but not yet kept is made too, so what is answered does not depend on how far the keeping has come.
 */
public final class LogTiles {
    /** Full tiles never change; so many of those made or read last are remembered, 8 KiB each. */
    private static final int REMEMBERED_MAX = 256;

    private final LogReader reader;
    private final TileTable table;
    private final Map<TileAddress, Tile> remembered = Collections.synchronizedMap(new Remembered());

    LogTiles(LogReader reader, TileTable table) {
        this.reader = reader;
        this.table = table;
    }

    private static final class Remembered extends LinkedHashMap<TileAddress, Tile> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileAddress, Tile> eldest) {
            return size() > REMEMBERED_MAX;
        }
    }

    /**
     * The hashes of the tree at a size, for a few roots and proofs.
     *
     * @param size not beyond the end of the log
     */
    public SubtreeHashes at(long size) {
        return new TiledHashes(size, this::tile);
    }

    /**
     * A tile of hashes.
     *
     * @param address of what lies within the log
     */
    public Tile tile(TileAddress address) {
        TileAddress whole = TileAddress.full(address.level(), address.index());
        Tile known = remembered.get(whole);
        if (known == null) {
            Optional<Tile> kept = table.find(address.level(), address.index());
            if (kept.isEmpty() && !address.isFull()) {
                return made(address);
            }
            known = kept.orElseGet(() -> made(address));
            remembered.put(whole, known);
        }
        // A size that the log has long passed ends within a tile that is full by now.
        return known.narrowed(address.width());
    }

    /** From what is below it, whether it is kept or not. */
    Tile made(TileAddress address) {
        return new Tile(address.level() == 0 ? leaves(address) : roots(address));
    }

    private List<LogHash> leaves(TileAddress address) {
        List<LogHash> leaves = reader.leafHashesAfter(address.firstEntry(), address.width());
        if (leaves.size() < address.width()) {
            throw CorruptLog.missingBehind(address.firstEntry(), address.width());
        }
        return leaves;
    }

    private List<LogHash> roots(TileAddress address) {
        int below = address.level() - 1;
        long first = address.index() * TileAddress.FULL;
        List<LogHash> kept = table.roots(below, first, address.width());
        if (kept.size() == address.width()) {
            return kept;
        }
        List<LogHash> roots = new ArrayList<>(address.width());
        for (int i = 0; i < address.width(); i++) {
            roots.add(tile(TileAddress.full(below, first + i)).root());
        }
        return roots;
    }
}
