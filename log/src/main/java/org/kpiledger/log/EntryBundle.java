package org.kpiledger.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 entries in their order, each behind its length in two bytes, most significant first.
 *
 * <p>Source: C2SP tlog-tiles, log entries.
 */
public final class EntryBundle {

    /** The longest entry that two bytes can tell the length of. */
    public static final int ENTRY_BYTES_MAX = 0xffff;

    private EntryBundle() {}

    /**
     * The bytes of a bundle.
     *
     * @throws MalformedLogData when there are no entries or too many, or one is too long
     */
    public static byte[] encode(List<byte[]> entries) {
        requireWidth(entries.size());
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > ENTRY_BYTES_MAX) {
                throw new MalformedLogData(
                        "An entry has at most " + ENTRY_BYTES_MAX + " bytes, not " + entry.length + ".");
            }
            bundle.write(entry.length >> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * The entries of a bundle.
     *
     * @param width how many there are
     * @throws MalformedLogData when the bundle ends early or late
     */
    public static List<byte[]> decode(byte[] bundle, int width) {
        requireWidth(width);
        ByteBuffer source = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>(width);
        while (entries.size() < width) {
            if (source.remaining() < Short.BYTES) {
                throw endsIn(entries.size());
            }
            byte[] entry = new byte[Short.toUnsignedInt(source.getShort())];
            if (source.remaining() < entry.length) {
                throw endsIn(entries.size());
            }
            source.get(entry);
            entries.add(entry);
        }
        if (source.hasRemaining()) {
            throw new MalformedLogData("The bundle goes on behind its " + width + " entries.");
        }
        return entries;
    }

    private static MalformedLogData endsIn(int entry) {
        return new MalformedLogData("The bundle ends within entry " + entry + " of it, counted from 0.");
    }

    private static void requireWidth(int width) {
        if (width < 1 || width > TileAddress.FULL) {
            throw new MalformedLogData("A bundle has from 1 to " + TileAddress.FULL + " entries, not " + width + ".");
        }
    }
}
