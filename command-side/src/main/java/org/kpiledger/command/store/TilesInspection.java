package org.kpiledger.command.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kpiledger.edge.inspection.Place;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.Tile;
import org.kpiledger.log.TileAddress;

/** Compares the tiles that are kept with those that the leaf hashes make, level by level as they become full. */
final class TilesInspection {
    private static final int LEVELS = 8;

    private final Questions questions;
    private final Divergences divergences;
    private final List<List<LogHash>> filling = new ArrayList<>();
    private final long[] next = new long[LEVELS];
    private final long[] kept = new long[LEVELS];
    private long compared;

    /** To be made before the head is read, so that none is kept which the head does not know yet. */
    TilesInspection(Questions questions, Divergences divergences) {
        this.questions = questions;
        this.divergences = divergences;
        for (int level = 0; level < LEVELS; level++) {
            filling.add(new ArrayList<>(TileAddress.FULL));
        }
        questions
                .ask("select level, max(tile_index) from tiles group by level", _ -> {}, row ->
                        new long[] {row.getLong(1), row.getLong(2) + 1})
                .stream()
                .filter(level -> level[0] >= 0 && level[0] < LEVELS)
                .forEach(level -> kept[(int) level[0]] = level[1]);
    }

    private record Stored(byte[] root, byte[] hashes) {}

    void add(LogHash leaf) {
        add(0, leaf);
    }

    private void add(int level, LogHash hash) {
        List<LogHash> hashes = filling.get(level);
        hashes.add(hash);
        if (hashes.size() == TileAddress.FULL) {
            Tile made = new Tile(hashes);
            compare(TileAddress.full(level, next[level]++), made);
            hashes.clear();
            if (level + 1 < LEVELS) {
                add(level + 1, made.root());
            }
        }
    }

    private void compare(TileAddress address, Tile made) {
        Optional<Stored> stored = questions
                .ask(
                        "select root, hashes from tiles where level = ? and tile_index = ?",
                        statement -> {
                            statement.setInt(1, address.level());
                            statement.setLong(2, address.index());
                        },
                        row -> new Stored(row.getBytes(1), row.getBytes(2)))
                .stream()
                .findFirst();
        if (stored.isEmpty()) {
            // They are written behind the log, so the last ones may not be there yet.
            if (address.index() < kept[address.level()]) {
                diverges(address, "is not kept, though later ones are");
            }
            return;
        }
        compared++;
        compare(address, made, stored.get());
    }

    private void compare(TileAddress address, Tile made, Stored stored) {
        Tile found;
        try {
            found = Tile.decode(stored.hashes(), TileAddress.FULL);
        } catch (MalformedLogData malformed) {
            diverges(address, "is damaged: " + malformed.getMessage());
            return;
        }
        for (int i = 0; i < TileAddress.FULL; i++) {
            if (!found.hashes().get(i).equals(made.hashes().get(i))) {
                diverges(
                        address,
                        "has another hash " + i + " than the leaf hashes make",
                        below(address.level(), address.index() * TileAddress.FULL + i, 1));
                return;
            }
        }
        if (!Arrays.equals(stored.root(), made.root().toBytes())) {
            diverges(address, "has another root than its hashes make");
        }
    }

    private void diverges(TileAddress address, String what) {
        diverges(address, what, below(address.level(), address.index() * TileAddress.FULL, TileAddress.FULL));
    }

    private void diverges(TileAddress address, String what, Place over) {
        divergences.add(
                LogInspection.TILES,
                over,
                "The tile " + address.path() + " " + what + "; it stands over "
                        + (over.isKnown()
                                ? "the entry " + over.first()
                                : "the entries " + over.first() + " to " + over.last())
                        + ".");
    }

    /** The entries over which so many hashes of a level stand. */
    private static Place below(int level, long hash, long count) {
        long each = 1L << Byte.SIZE * level;
        return new Place(hash * each + 1, (hash + count) * each);
    }

    /**
     * All leaves were added.
     *
     * @param size how many these are
     */
    void end(long size) {
        for (int level = 0; level < LEVELS; level++) {
            if (kept[level] > next[level]) {
                divergences.add(
                        LogInspection.TILES,
                        size + 1,
                        "The tile "
                                + TileAddress.full(level, next[level]).path()
                                + " is kept, but the log is not as long; its entries behind " + size
                                + " are missing.");
            }
        }
    }

    long compared() {
        return compared;
    }
}
