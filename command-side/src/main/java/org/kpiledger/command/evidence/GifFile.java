package org.kpiledger.command.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A GIF is a screen, then images and extensions in blocks that say their length, and the end.
 *
 * <p>Source: GIF89a, 15 to 27.
 */
final class GifFile {
    private static final Set<String> VERSIONS = Set.of("GIF87a", "GIF89a");
    private static final int VERSION_BYTES = 6;
    private static final int SCREEN_BYTES_BEFORE_FLAGS = 4;
    private static final int SCREEN_BYTES_BEHIND_FLAGS = 2;
    private static final int IMAGE_BYTES_BEFORE_FLAGS = 8;
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;

    private GifFile() {}

    static boolean isWhole(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!VERSIONS.contains(new String(in.readNBytes(VERSION_BYTES), StandardCharsets.US_ASCII))) {
                return false;
            }
            in.skipNBytes(SCREEN_BYTES_BEFORE_FLAGS);
            int colours = bytesOfColours(in.readUnsignedByte());
            in.skipNBytes(SCREEN_BYTES_BEHIND_FLAGS + colours);
            boolean image = false;
            for (int block = in.readUnsignedByte(); block != END; block = in.readUnsignedByte()) {
                if (block != IMAGE && block != EXTENSION) {
                    return false;
                }
                if (block == IMAGE) {
                    in.skipNBytes(IMAGE_BYTES_BEFORE_FLAGS);
                    in.skipNBytes(bytesOfColours(in.readUnsignedByte()));
                    image = true;
                }
                // The size of codes of an image, or the label of an extension.
                in.skipNBytes(1);
                skipBlocks(in);
            }
            return image;
        } catch (EOFException cutOff) {
            return false;
        }
    }

    /** Of the table of colours of which these flags speak: three each. */
    private static int bytesOfColours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 0x07));
    }

    private static void skipBlocks(DataInputStream in) throws IOException {
        for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
            in.skipNBytes(length);
        }
    }
}
