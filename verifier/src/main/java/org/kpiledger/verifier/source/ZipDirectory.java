package org.kpiledger.verifier.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * How large the directory of a ZIP file is, which whoever opens the file holds in memory.
 *
 * <p>Source: PKWARE APPNOTE 6.3, sections 4.3.14 to 4.3.16.
 */
final class ZipDirectory {
    /** Room for the tiles of 100 million entries. */
    private static final long BYTES_MAX = 128L * 1024 * 1024;

    private static final int END_LENGTH = 22;
    private static final int COMMENT_MAX = 65_535;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END_64_LENGTH = 56;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int END_64_SIGNATURE = 0x06064b50;
    private static final int SIZE_AT = 12;
    private static final int SIZE_64_AT = 40;
    private static final int OFFSET_64_AT = 8;
    private static final long SAID_IN_64 = 0xffffffffL;

    private ZipDirectory() {}

    /** @throws SourceFailed when the file has none at its end, or one that is too large to be opened */
    static void requireBounded(Path file) throws SourceFailed {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long size = size(in, file);
            if (size < 0 || size > BYTES_MAX) {
                throw new SourceFailed(file + " has a directory of more than " + BYTES_MAX
                        + " bytes, as no bundle has; it was not opened.");
            }
        } catch (IOException unreadable) {
            throw new SourceFailed(file + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private static long size(RandomAccessFile in, Path file) throws IOException, SourceFailed {
        int tail = (int) Math.min(in.length(), END_LENGTH + COMMENT_MAX);
        ByteBuffer end = read(in, in.length() - tail, tail);
        for (int at = tail - END_LENGTH; at >= 0; at--) {
            if (end.getInt(at) == END_SIGNATURE) {
                long said = Integer.toUnsignedLong(end.getInt(at + SIZE_AT));
                return said == SAID_IN_64 ? size64(in, in.length() - tail + at - LOCATOR_LENGTH, file) : said;
            }
        }
        throw noZip(file);
    }

    private static long size64(RandomAccessFile in, long locatorAt, Path file) throws IOException, SourceFailed {
        ByteBuffer locator = read(in, locatorAt, LOCATOR_LENGTH);
        if (locator.getInt(0) != LOCATOR_SIGNATURE) {
            throw noZip(file);
        }
        ByteBuffer end = read(in, locator.getLong(OFFSET_64_AT), END_64_LENGTH);
        if (end.getInt(0) != END_64_SIGNATURE) {
            throw noZip(file);
        }
        return end.getLong(SIZE_64_AT);
    }

    private static ByteBuffer read(RandomAccessFile in, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(at);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static SourceFailed noZip(Path file) {
        return new SourceFailed(file + " is no bundle, or not all of one: it has no directory at its end.");
    }
}
