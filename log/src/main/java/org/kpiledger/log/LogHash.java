package org.kpiledger.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The SHA-256 hash of a log entry or of a subtree of the log: 32 bytes, immutable.
 *
 * <p>The bytes hashed start with 0x00 for an entry and with 0x01 for an inner node, so that no entry can pass for a node.
 * All hashes here are public, so comparison takes no care to run in constant time.
 *
 * <p>Source: RFC 6962, section 2.1.
 */
public final class LogHash {

    /** Length of a hash in bytes. */
    public static final int LENGTH = 32;

    /** The root of a log without entries: the hash of no bytes at all. */
    public static final LogHash EMPTY_ROOT;

    private static final byte LEAF_PREFIX = 0x00;
    private static final byte NODE_PREFIX = 0x01;

    // Looking up the algorithm costs as much as hashing a short entry. A digest is left reset after each use.
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(LogHash::newDigest);

    static {
        EMPTY_ROOT = new LogHash(DIGEST.get().digest());
    }

    private final byte[] bytes;

    private LogHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The leaf hash of an entry, given its exact bytes. */
    public static LogHash ofLeaf(byte[] entry) {
        MessageDigest digest = DIGEST.get();
        digest.update(LEAF_PREFIX);
        return new LogHash(digest.digest(entry));
    }

    /** The hash of a text's UTF-8 bytes alone, which is neither an entry nor a node. */
    static LogHash ofText(String text) {
        return new LogHash(DIGEST.get().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static LogHash ofNode(LogHash left, LogHash right) {
        MessageDigest digest = DIGEST.get();
        digest.update(NODE_PREFIX);
        digest.update(left.bytes);
        return new LogHash(digest.digest(right.bytes));
    }

    /**
     * A hash that was computed before, from its 32 bytes.
     *
     * @throws MalformedLogData when there are more or fewer bytes
     */
    public static LogHash ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedLogData("A hash has " + LENGTH + " bytes, not " + bytes.length + ".");
        }
        return new LogHash(bytes.clone());
    }

    /**
     * Reads 64 hexadecimal digits of either case.
     *
     * @throws MalformedLogData when the text is anything else
     */
    public static LogHash fromHex(String hex) {
        try {
            return ofBytes(HexFormat.of().parseHex(hex));
        } catch (MalformedLogData e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedLogData("A hash in hexadecimal is 64 digits from 0 to 9 and a to f, two for each byte.");
        }
    }

    /**
     * Reads the one base64 form of a hash, 44 characters with padding.
     *
     * <p>Source: RFC 4648, section 4; other spellings of the same bytes (section 3.5) are not taken.
     *
     * @throws MalformedLogData when the text is anything else
     */
    public static LogHash fromBase64(String base64) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new MalformedLogData("A hash in base64 is 44 characters of the standard alphabet, the last one '='.");
        }
        LogHash hash = ofBytes(decoded);
        // The decoder takes missing padding and stray last bits; a second spelling would let one root have two texts.
        if (!hash.toBase64().equals(base64)) {
            throw new MalformedLogData("A hash in base64 ends with '=' and has no stray bits in its last character.");
        }
        return hash;
    }

    /** A copy of the 32 bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** 64 hexadecimal digits in lower case. */
    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** 44 characters of standard base64 with padding. */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return toHex();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
