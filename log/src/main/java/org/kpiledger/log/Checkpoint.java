package org.kpiledger.log;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log states of itself at one size: whose log, how many entries, and the root that fixes them all.
 *
 * <p>Its text is the body that a signature is made over. The log writes no extension lines and takes none.
 *
 * <p>Source: C2SP tlog-checkpoint, note text; C2SP signed-note, format and key names, since the origin is the key's name too.
 *
 * @param origin the log's name, not empty, without spaces, control characters and {@code +}
 * @param size the number of entries
 * @param root the root of the tree of that size
 * @throws MalformedLogData when the origin is no such name, the size is negative, or a log without entries has another root
 *     than {@link LogHash#EMPTY_ROOT}
 */
public record Checkpoint(String origin, long size, LogHash root) {

    private static final Pattern TEXT = Pattern.compile("(?<origin>[^\n]*)\n(?<size>[^\n]*)\n(?<root>[^\n]*)\n");
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        KeyName.require(origin, "A checkpoint's origin");
        if (size < 0) {
            throw new MalformedLogData("A checkpoint's size is not negative, but " + size + " is.");
        }
        if (size == 0 && !root.equals(LogHash.EMPTY_ROOT)) {
            throw new MalformedLogData("A log without entries has root " + LogHash.EMPTY_ROOT + ", not " + root + ".");
        }
    }

    /** The checkpoint's text: origin, decimal size and base64 root, each with a line feed. Signatures are over its UTF-8 bytes. */
    public String text() {
        return origin + "\n" + size + "\n" + root.toBase64() + "\n";
    }

    /**
     * By what name a log's checkpoints are found at a witness: the SHA-256 of its origin in lower-case hexadecimal.
     *
     * <p>Source: C2SP tlog-witness, monitor retrieval mechanism.
     */
    public static String originHash(String origin) {
        return LogHash.ofText(origin).toHex();
    }

    /**
     * Reads what {@link #text()} wrote, and nothing else: there is one text for a checkpoint.
     *
     * @throws MalformedLogData when a line is missing, empty, malformed or too many
     */
    public static Checkpoint parse(String text) {
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches()) {
            throw new MalformedLogData(
                    "A checkpoint is three lines, origin, size and root, each ended by a line feed; extension lines are not taken.");
        }
        return new Checkpoint(
                group(lines, "origin"), parseSize(group(lines, "size")), LogHash.fromBase64(group(lines, "root")));
    }

    private static String group(Matcher lines, String name) {
        return Objects.requireNonNull(lines.group(name));
    }

    private static long parseSize(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw malformedSize();
        }
        try {
            return Long.parseLong(decimal);
        } catch (NumberFormatException e) {
            throw malformedSize();
        }
    }

    private static MalformedLogData malformedSize() {
        return new MalformedLogData("A checkpoint's size is a decimal number without sign or leading zeros, at most "
                + Long.MAX_VALUE + ".");
    }
}
