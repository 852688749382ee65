package org.kpiledger.log;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile of the tree stands, or the bundle of the entries below one: level, index and width, and the path by which it
 * is asked for.
 *
 * <p>A tile at level {@code l} and index {@code n} has up to 256 hashes; hash {@code i} of them is the root over the
 * 256<sup>l</sup> entries from {@code (n * 256 + i) * 256^l} on. A bundle has the entries of the tile of level 0 with its index.
 *
 * <p>Source: C2SP tlog-tiles, Merkle tree and log entries.
 *
 * @param level from 0 to 63, or {@link #ENTRIES}
 * @param index from 0
 * @param width from 1 to {@link #FULL}; below that the tile is a partial one
 * @throws MalformedLogData when one of them is out of its range
 */
public record TileAddress(int level, long index, int width) {

    /** Stands in place of the level of a bundle of entries. */
    public static final int ENTRIES = -1;

    /** How many hashes a full tile has, and a full bundle entries. */
    public static final int FULL = 256;

    /** How many levels of the tree lie between a tile's hashes and its root. */
    static final int HEIGHT = 8;

    private static final int LEVEL_MAX = 63;
    private static final Pattern PATH = Pattern.compile("(?<level>0|[1-9][0-9]?|entries)/"
            + "(?<index>(?:x[0-9]{3}/)*[0-9]{3})" + "(?:\\.p/(?<width>[1-9][0-9]{0,2}))?");
    private static final int PATH_MAX = 64;

    public TileAddress {
        if (level < ENTRIES || level > LEVEL_MAX) {
            throw new MalformedLogData("A tile's level is from 0 to " + LEVEL_MAX + ", not " + level + ".");
        }
        if (index < 0) {
            throw new MalformedLogData("A tile's index is not negative, but " + index + " is.");
        }
        if (width < 1 || width > FULL) {
            throw new MalformedLogData("A tile's width is from 1 to " + FULL + ", not " + width + ".");
        }
    }

    /** A full tile of hashes. */
    public static TileAddress full(int level, long index) {
        return new TileAddress(level, index, FULL);
    }

    /** A bundle of entries. */
    public static TileAddress entries(long index, int width) {
        return new TileAddress(ENTRIES, index, width);
    }

    /**
     * The tile with this level and index in the tree of a size, as wide as it is there.
     *
     * @throws ProofRefused {@code size-beyond-log} when the tree has no such tile
     */
    public static TileAddress in(long treeSize, int level, long index) {
        long hashes = hashesAt(level, treeSize);
        long before = index > Long.MAX_VALUE / FULL ? Long.MAX_VALUE : index * FULL;
        if (before >= hashes) {
            throw new ProofRefused(
                    "size-beyond-log",
                    "A tree of size " + treeSize + " has no tile " + index + " at level " + level + ".");
        }
        return new TileAddress(level, index, (int) Math.min(FULL, hashes - before));
    }

    /**
     * Reads what stands behind {@code tile/} in a path, such as {@code 0/x001/x234/067.p/12} or {@code entries/000}.
     *
     * @throws MalformedLogData when it is no such path, or another spelling of one
     */
    public static TileAddress parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (path.length() > PATH_MAX || !parts.matches()) {
            throw malformed();
        }
        String level = String.valueOf(parts.group("level"));
        String width = parts.group("width");
        TileAddress address = new TileAddress(
                level.equals("entries") ? ENTRIES : Integer.parseInt(level),
                parseIndex(String.valueOf(parts.group("index"))),
                width == null ? FULL : Integer.parseInt(width));
        // One tile, one path: no more groups than the index needs, and no width where it is full.
        if (!address.path().equals(path)) {
            throw malformed();
        }
        return address;
    }

    private static long parseIndex(String groups) {
        try {
            return Long.parseLong(groups.replace("x", "").replace("/", ""));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private static MalformedLogData malformed() {
        return new MalformedLogData("A tile's path is LEVEL/INDEX or LEVEL/INDEX.p/WIDTH: the level from 0 to 63 or"
                + " 'entries', the index in groups of three digits, all but the last begun by 'x', such as"
                + " x001/x234/067, the width from 1 to 255.");
    }

    /** What stands behind {@code tile/} in the path. */
    public String path() {
        String index = groups();
        String place = (isEntries() ? "entries" : String.valueOf(level)) + "/" + index;
        return isFull() ? place : place + ".p/" + width;
    }

    private String groups() {
        StringBuilder groups = new StringBuilder();
        long rest = index;
        do {
            String group = String.format(Locale.ROOT, "%03d", rest % 1000);
            groups.insert(0, groups.isEmpty() ? group : "x" + group + "/");
            rest /= 1000;
        } while (rest > 0);
        return groups.toString();
    }

    /** Whether this is a bundle of entries rather than a tile of hashes. */
    public boolean isEntries() {
        return level == ENTRIES;
    }

    /** Whether it can become no wider. */
    public boolean isFull() {
        return width == FULL;
    }

    /** Whether the tree of this size has all of it. */
    public boolean isIn(long treeSize) {
        return index <= (Long.MAX_VALUE - width) / FULL
                && index * FULL + width <= hashesAt(Math.max(0, level), treeSize);
    }

    /** The index of the first entry below it. */
    public long firstEntry() {
        return (index * FULL) << (HEIGHT * Math.max(0, level));
    }

    /** How many hashes of full subtrees a tree of this size has at a level of tiles. */
    static long hashesAt(int level, long treeSize) {
        int height = HEIGHT * level;
        return height >= Long.SIZE ? 0 : treeSize >> height;
    }
}
