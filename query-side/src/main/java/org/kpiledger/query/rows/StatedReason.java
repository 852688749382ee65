package org.kpiledger.query.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * A reason as the audit trail looks for it: in lower case, kept once however often it is stated.
 *
 * @param key by which lines refer to it: the first 64 bits of its SHA-256, so that it need not be looked up to be written
 */
record StatedReason(long key, String folded) {
    static StatedReason of(String reason) {
        String folded = fold(reason);
        return new StatedReason(key(folded), folded);
    }

    /** What stands behind {@code like} for all reasons that contain the text; the escape is a backslash. */
    static String containing(String text) {
        String literal = fold(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static long key(String folded) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
