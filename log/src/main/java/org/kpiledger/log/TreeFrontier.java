package org.kpiledger.log;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The right edge of the log's tree at one size: all that is needed to append and to know the root, without any earlier entry.
 *
 * <p>Immutable, so a batch can be tried on it and dropped when its transaction fails. It holds the root of each complete
 * subtree, one for each bit set in the size, from the largest (leftmost) to the smallest.
 *
 * <p>Source: RFC 6962, section 2.1, for the tree; RFC 9162, section 2.1.2, for adding leaves one by one.
 */
public final class TreeFrontier {

    /** The frontier of a log without entries. */
    public static final TreeFrontier EMPTY = new TreeFrontier(0, new LogHash[0]);

    private final long size;
    private final LogHash[] subtreeRoots;

    private TreeFrontier(long size, LogHash[] subtreeRoots) {
        this.size = size;
        this.subtreeRoots = subtreeRoots;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /**
     * The frontier when its largest subtrees, so many of them, were the whole log.
     *
     * @param subtrees from 0 to as many as there are bits set in the size
     */
    public TreeFrontier ofLargest(int subtrees) {
        long rest = size;
        for (int i = 0; i < subtrees; i++) {
            rest -= Long.highestOneBit(rest);
        }
        return new TreeFrontier(size - rest, Arrays.copyOf(subtreeRoots, subtrees));
    }

    /** The frontier with one more leaf; this one stays as it is. */
    public TreeFrontier append(LogHash leafHash) {
        // Each subtree of a trailing run of ones in the size is completed by this leaf, as in a binary carry.
        int completed = Long.numberOfTrailingZeros(~size);
        int kept = subtreeRoots.length - completed;
        LogHash merged = leafHash;
        for (int i = subtreeRoots.length - 1; i >= kept; i--) {
            merged = LogHash.ofNode(subtreeRoots[i], merged);
        }
        LogHash[] next = Arrays.copyOf(subtreeRoots, kept + 1);
        next[kept] = merged;
        return new TreeFrontier(Math.incrementExact(size), next);
    }

    /** The root of the tree, which stands for every leaf so far and their order. */
    public LogHash root() {
        if (size == 0) {
            return LogHash.EMPTY_ROOT;
        }
        LogHash root = subtreeRoots[subtreeRoots.length - 1];
        for (int i = subtreeRoots.length - 2; i >= 0; i--) {
            root = LogHash.ofNode(subtreeRoots[i], root);
        }
        return root;
    }

    /** The size as 8 bytes, most significant first, then the subtree roots from left to right. */
    public byte[] encode() {
        ByteBuffer encoded = ByteBuffer.allocate(Long.BYTES + subtreeRoots.length * LogHash.LENGTH);
        encoded.putLong(size);
        for (LogHash subtreeRoot : subtreeRoots) {
            encoded.put(subtreeRoot.toBytes());
        }
        return encoded.array();
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @throws MalformedLogData when the size is missing or negative, or the hashes are not one for each bit set in it
     */
    public static TreeFrontier decode(byte[] encoded) {
        if (encoded.length < Long.BYTES) {
            throw new MalformedLogData(
                    "A tree frontier starts with 8 bytes of size, but there are only " + encoded.length + " bytes.");
        }
        ByteBuffer source = ByteBuffer.wrap(encoded);
        long size = source.getLong();
        if (size < 0) {
            throw new MalformedLogData("A tree frontier can't have a negative size, " + size + ".");
        }
        int count = Long.bitCount(size);
        if (source.remaining() != count * LogHash.LENGTH) {
            throw new MalformedLogData("A tree frontier of size " + size + " has " + count + " hashes, "
                    + count * LogHash.LENGTH + " bytes, but there are " + source.remaining() + " bytes.");
        }
        LogHash[] subtreeRoots = new LogHash[count];
        byte[] hash = new byte[LogHash.LENGTH];
        for (int i = 0; i < count; i++) {
            source.get(hash);
            subtreeRoots[i] = LogHash.ofBytes(hash);
        }
        return new TreeFrontier(size, subtreeRoots);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeFrontier that
                && size == that.size
                && Arrays.equals(subtreeRoots, that.subtreeRoots);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + Arrays.hashCode(subtreeRoots);
    }

    @Override
    public String toString() {
        return "tree of size " + size + " with root " + root();
    }
}
