package org.kpiledger.bench.verify;

import java.util.List;

/**
 * Something stored of which one bit is made another.
 *
 * @param table with a row for each key
 * @param column of bytes, of text in lower case, or of whole numbers
 * @param key which column finds the row
 * @param found by which comparisons it must be found
 */
record Flip(String table, String column, Kind kind, String key, List<String> found) {
    /** What the column holds. */
    enum Kind {
        BYTES,
        TEXT,
        NUMBER
    }

    /** Everything that is stored of a log. */
    static final List<Flip> ALL = List.of(
            new Flip("entries", "bytes", Kind.BYTES, "position", List.of("leaf hashes")),
            new Flip("entries", "leaf_hash", Kind.BYTES, "position", List.of("leaf hashes")),
            new Flip("entries", "subject_key", Kind.TEXT, "position", List.of("index columns")),
            new Flip("entries", "sequence", Kind.NUMBER, "position", List.of("index columns")),
            new Flip("subject_index", "sequence", Kind.NUMBER, "position", List.of("index of subjects")),
            new Flip("subject_index", "subject_key", Kind.TEXT, "position", List.of("index of subjects")),
            new Flip("subject_index", "position", Kind.NUMBER, "position", List.of("index of subjects")),
            new Flip("tiles", "hashes", Kind.BYTES, "tile_index", List.of("tiles")),
            new Flip("tiles", "root", Kind.BYTES, "tile_index", List.of("tiles")),
            new Flip("log_head", "frontier", Kind.BYTES, "id", List.of("head")),
            new Flip("checkpoints", "note", Kind.BYTES, "size", List.of("checkpoints")));

    String select() {
        return "select " + column + " from " + table + " where " + key + " = ?";
    }

    String update() {
        return "update " + table + " set " + column + " = ? where " + key + " = ?";
    }

    /** The value with one bit of it another; a text stays one. */
    Object flipped(Object value, int bit) {
        return switch (kind) {
            case BYTES -> bytes((byte[]) value, bit);
            case TEXT -> text((String) value, bit);
            case NUMBER -> (Long) value ^ 1L << bit % (Long.SIZE - 1);
        };
    }

    private static byte[] bytes(byte[] value, int bit) {
        byte[] other = value.clone();
        int at = bit % (value.length * Byte.SIZE);
        other[at / Byte.SIZE] ^= (byte) (1 << at % Byte.SIZE);
        return other;
    }

    /** Of the seven bits that ASCII has. */
    private static String text(String value, int bit) {
        char[] other = value.toCharArray();
        int at = bit % (other.length * 7);
        other[at / 7] ^= (char) (1 << at % 7);
        return new String(other);
    }
}
