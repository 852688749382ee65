package org.kpiledger.query.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Stands for a set of rows in little room, whatever their order: for each stretch of positions, how many rows became known
 * in it and the sum of their hashes. It finds mistakes and single changes; against somebody who seeks rows of the same sum
 * there is the log.
 */
final class RowDigest {
    private static final int STRETCH_BITS = 12;

    private final SortedMap<Long, long[]> stretches = new TreeMap<>();
    private final MessageDigest sha256 = sha256();
    private long rows;

    /** @param text all that is in the row */
    void add(long knownFrom, String text) {
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        long[] sums = stretches.computeIfAbsent(knownFrom >> STRETCH_BITS, _ -> new long[3]);
        sums[0]++;
        sums[1] += hash.getLong();
        sums[2] += hash.getLong();
        rows++;
    }

    long rows() {
        return rows;
    }

    /** A stretch of positions, both ends included. */
    record Stretch(long from, long to) {
        boolean holds(long position) {
            return from <= position && position <= to;
        }
    }

    /** The first stretch of which the other has other rows. */
    Optional<Stretch> firstOther(RowDigest other) {
        TreeSet<Long> all = new TreeSet<>(stretches.keySet());
        all.addAll(other.stretches.keySet());
        return all.stream()
                .filter(stretch -> !Arrays.equals(stretches.get(stretch), other.stretches.get(stretch)))
                .findFirst()
                .map(stretch -> new Stretch(stretch << STRETCH_BITS, ((stretch + 1) << STRETCH_BITS) - 1));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
