package org.kpiledger.command.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;

/**
 * What a header block of an H2 file says: the last chunk, from which all others are found.
 *
 * <p>Source: H2 2.4, MVStore file format: attributes {@code name:value} joined by commas, numbers in hexadecimal, and a
 * Fletcher checksum last. {@code sum}, the checksum of the whole chunk, is ours, and H2 passes over it.
 */
record FileRoot(Map<String, String> attributes) {
    static final int BLOCK = 4_096;
    /** A chunk ends with its name again, in so many bytes. */
    static final int FOOTER = 128;

    private static final String CHUNK_BEGINS = "chunk:";
    private static final String FLETCHER = ",fletcher:";
    private static final String SUM = "sum";
    private static final String CLEAN = "clean";
    private static final int CHUNK_HEADER_MAX = 1_024;

    FileRoot {
        attributes = new TreeMap<>(attributes);
    }

    /** The root in a header block, absent where the block is not whole. */
    static Optional<FileRoot> in(ByteBuffer block) {
        String text = text(block, BLOCK);
        int end = text.lastIndexOf(FLETCHER);
        if (end < 0) {
            return Optional.empty();
        }
        byte[] covered = text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
        String sum = text.substring(end + FLETCHER.length()).trim();
        boolean whole = sum.equals(Integer.toHexString(DataUtils.getFletcher32(covered, 0, covered.length)));
        return whole ? Optional.of(new FileRoot(attributes(text.substring(0, end)))) : Optional.empty();
    }

    /** The attributes at the beginning of a chunk, absent where the bytes are none. */
    static Optional<Map<String, String>> chunk(ByteBuffer bytes) {
        String text = text(bytes, CHUNK_HEADER_MAX);
        int end = text.indexOf('\n');
        if (!text.startsWith(CHUNK_BEGINS) || end < 0) {
            return Optional.empty();
        }
        return Optional.of(attributes(text.substring(0, end).strip()));
    }

    private static String text(ByteBuffer bytes, int max) {
        byte[] text = new byte[Math.min(max, bytes.remaining())];
        bytes.duplicate().get(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new TreeMap<>();
        for (String attribute : text.split(",")) {
            int colon = attribute.indexOf(':');
            if (colon > 0) {
                attributes.put(attribute.substring(0, colon), attribute.substring(colon + 1));
            }
        }
        return attributes;
    }

    static long hex(Map<String, String> attributes, String name) {
        return Long.parseUnsignedLong(attributes.getOrDefault(name, "0"), 16);
    }

    static String sum(ByteBuffer chunk) {
        CRC32C sum = new CRC32C();
        sum.update(chunk.duplicate());
        return Long.toHexString(sum.getValue());
    }

    long version() {
        return hex(attributes, "version");
    }

    /** Whether the chunk is of a later version than the one named here. */
    boolean isOlderThan(Map<String, String> chunk) {
        return version() < hex(chunk, "version");
    }

    /** Where its chunk begins in the file. */
    long chunkAt() {
        return hex(attributes, "block") * BLOCK;
    }

    boolean hasChunk() {
        return attributes.containsKey("chunk");
    }

    /** Whether H2 wrote it when it closed the file in order. */
    boolean isClean() {
        return attributes.containsKey(CLEAN);
    }

    Optional<String> sum() {
        return Optional.ofNullable(attributes.get(SUM));
    }

    /**
     * This root, moved on to another chunk.
     *
     * @param at where the chunk begins in the file
     */
    FileRoot movedTo(Map<String, String> chunk, long at, String sum) {
        Map<String, String> next = new TreeMap<>(attributes);
        next.remove(CLEAN);
        next.put("chunk", chunk.getOrDefault("chunk", "0"));
        next.put("version", chunk.getOrDefault("version", "0"));
        next.put("block", Long.toHexString(at / BLOCK));
        next.put(SUM, sum);
        return new FileRoot(next);
    }

    /** Without the checksum of a chunk, which is of another one when H2 has taken it over. */
    FileRoot withoutSum() {
        Map<String, String> next = new TreeMap<>(attributes);
        next.remove(SUM);
        return new FileRoot(next);
    }

    /** The header block that says this. */
    ByteBuffer block() {
        String text = attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + ":" + attribute.getValue())
                .collect(Collectors.joining(","));
        byte[] covered = text.getBytes(StandardCharsets.ISO_8859_1);
        String fletcher = Integer.toHexString(DataUtils.getFletcher32(covered, 0, covered.length));
        byte[] all = (text + FLETCHER + fletcher + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(BLOCK).put(0, all);
    }
}
