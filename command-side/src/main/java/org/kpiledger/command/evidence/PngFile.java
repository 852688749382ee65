package org.kpiledger.command.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A PNG is a signature and chunks, each with its check sum: a header first, image data, and the end.
 *
 * <p>Source: ISO/IEC 15948, 5.2 to 5.6.
 */
final class PngFile {
    private static final int SIGNATURE_BYTES = 8;
    private static final int HEADER = 0x49484452;
    private static final int DATA = 0x49444154;
    private static final int END = 0x49454e44;

    private PngFile() {}

    static boolean isWhole(Path file) throws IOException {
        try (CheckedInputStream checked =
                        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), new CRC32());
                DataInputStream in = new DataInputStream(checked)) {
            in.skipNBytes(SIGNATURE_BYTES);
            int type = chunk(in, checked);
            boolean data = false;
            for (boolean whole = type == HEADER; whole; whole = type != 0) {
                if (type == END) {
                    return data;
                }
                type = chunk(in, checked);
                data |= type == DATA;
            }
            return false;
        } catch (EOFException cutOff) {
            return false;
        }
    }

    /** Reads a chunk; answers its type, 0 where its check sum is wrong. */
    private static int chunk(DataInputStream in, CheckedInputStream checked) throws IOException {
        int length = in.readInt();
        checked.getChecksum().reset();
        int type = in.readInt();
        if (length < 0) {
            return 0;
        }
        in.skipNBytes(length);
        int sum = (int) checked.getChecksum().getValue();
        return in.readInt() == sum ? type : 0;
    }
}
