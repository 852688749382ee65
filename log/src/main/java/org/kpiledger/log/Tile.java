package org.kpiledger.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive hashes of one level of the tree, at most 256, from which the eight levels above are made.
 *
 * <p>Source: C2SP tlog-tiles, Merkle tree.
 *
 * @param hashes from left to right, at least one
 * @throws MalformedLogData when there are none or too many
 */
public record Tile(List<LogHash> hashes) {

    public Tile {
        hashes = List.copyOf(hashes);
        if (hashes.isEmpty() || hashes.size() > TileAddress.FULL) {
            throw new MalformedLogData(
                    "A tile has from 1 to " + TileAddress.FULL + " hashes, not " + hashes.size() + ".");
        }
    }

    /**
     * Reads a tile from its bytes.
     *
     * @param width how many hashes it has
     * @throws MalformedLogData when there are fewer or more bytes
     */
    public static Tile decode(byte[] bytes, int width) {
        if (bytes.length != width * LogHash.LENGTH) {
            throw new MalformedLogData("A tile of width " + width + " has " + width * LogHash.LENGTH + " bytes, not "
                    + bytes.length + ".");
        }
        ByteBuffer source = ByteBuffer.wrap(bytes);
        List<LogHash> hashes = new ArrayList<>(width);
        byte[] hash = new byte[LogHash.LENGTH];
        for (int i = 0; i < width; i++) {
            source.get(hash);
            hashes.add(LogHash.ofBytes(hash));
        }
        return new Tile(hashes);
    }

    /** The hashes, one behind the other. */
    public byte[] encode() {
        ByteBuffer encoded = ByteBuffer.allocate(hashes.size() * LogHash.LENGTH);
        hashes.forEach(hash -> encoded.put(hash.toBytes()));
        return encoded.array();
    }

    /** How many hashes it has. */
    public int width() {
        return hashes.size();
    }

    /** The first hashes of it, so many. */
    public Tile narrowed(int width) {
        return width == width() ? this : new Tile(hashes.subList(0, width));
    }

    /**
     * The root over so many of its hashes as a complete subtree has.
     *
     * @param height from 0, a hash itself, to 8
     * @param first the place of the subtree's first hash in the tile, a multiple of 2<sup>height</sup>
     */
    LogHash subtree(int height, int first) {
        TreeFrontier subtree = TreeFrontier.EMPTY;
        for (LogHash hash : hashes.subList(first, first + (1 << height))) {
            subtree = subtree.append(hash);
        }
        return subtree.root();
    }

    /**
     * The one hash that stands for a full tile in the level above.
     *
     * @throws IllegalStateException when the tile is a partial one, which has none
     */
    public LogHash root() {
        if (width() != TileAddress.FULL) {
            throw new IllegalStateException("only a full tile has a hash in the level above, not one of " + width());
        }
        return subtree(TileAddress.HEIGHT, 0);
    }
}
