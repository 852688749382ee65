package org.kpiledger.command.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JPEG is segments between markers: a frame, scans of image data, and the end. What cameras append behind the end is
 * not looked at.
 *
 * <p>Source: ISO/IEC 10918-1, B.1.1 and B.2.
 */
final class JpegFile {
    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int RESTART_FIRST = 0xd0;
    private static final int RESTART_LAST = 0xd7;
    private static final int FRAME_FIRST = 0xc0;
    private static final int FRAME_LAST = 0xcf;

    private JpegFile() {}

    static boolean isWhole(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readUnsignedByte() != MARK || in.readUnsignedByte() != START) {
                return false;
            }
            boolean frame = false;
            boolean scan = false;
            for (int marker = marker(in); marker != END; marker = scan ? markerBehindData(in) : marker(in)) {
                if (marker < 0 || !skipSegment(in)) {
                    return false;
                }
                frame |= isFrame(marker);
                scan |= marker == SCAN;
            }
            return frame && scan;
        } catch (EOFException cutOff) {
            return false;
        }
    }

    /** The next marker, -1 where there is none. */
    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != MARK) {
            return -1;
        }
        int marker = MARK;
        while (marker == MARK) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** In image data a zero behind {@code ff} makes it a byte of the data, and restarts belong to it. */
    private static int markerBehindData(DataInputStream in) throws IOException {
        while (true) {
            if (in.readUnsignedByte() != MARK) {
                continue;
            }
            int next = MARK;
            while (next == MARK) {
                next = in.readUnsignedByte();
            }
            if (next != 0 && (next < RESTART_FIRST || next > RESTART_LAST)) {
                return next;
            }
        }
    }

    private static boolean skipSegment(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length >= 0) {
            in.skipNBytes(length);
        }
        return length >= 0;
    }

    /** C4, C8 and CC in the same range are tables and such. */
    private static boolean isFrame(int marker) {
        return marker >= FRAME_FIRST && marker <= FRAME_LAST && marker % 4 != 0 || marker == FRAME_FIRST;
    }
}
