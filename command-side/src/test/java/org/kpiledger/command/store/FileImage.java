package org.kpiledger.command.store;

import java.util.Arrays;
import java.util.Random;
import org.kpiledger.command.store.RecordedFilePath.Happening;
import org.kpiledger.command.store.RecordedFilePath.Happening.Cut;
import org.kpiledger.command.store.RecordedFilePath.Happening.Synchronised;
import org.kpiledger.command.store.RecordedFilePath.Happening.Written;

/** The bytes of a file, as what happened to it has left them. */
final class FileImage {
    private static final int PAGE = 4_096;

    private byte[] bytes = new byte[0];

    byte[] bytes() {
        return bytes;
    }

    FileImage copy() {
        FileImage copy = new FileImage();
        copy.bytes = bytes.clone();
        return copy;
    }

    void take(Happening what) {
        switch (what) {
            case Written write -> write(write.at(), write.bytes(), write.bytes().length);
            case Cut cut -> bytes = Arrays.copyOf(bytes, (int) cut.length());
            case Synchronised _ -> {
                // Changes nothing that can be read.
            }
        }
    }

    /** Writes the first bytes of those given. */
    void write(long at, byte[] written, int length) {
        copyIn(at, written, 0, length);
    }

    /** Writes each page of the write or not, by chance; the file is as long as its last page asks for. */
    void writeSomePages(Written write, Random random) {
        int all = write.bytes().length;
        for (int page = 0; page < all; page += PAGE) {
            if (random.nextBoolean()) {
                copyIn(write.at() + page, write.bytes(), page, Math.min(PAGE, all - page));
            }
        }
    }

    private void copyIn(long at, byte[] from, int offset, int length) {
        if (bytes.length < at + length) {
            bytes = Arrays.copyOf(bytes, (int) at + length);
        }
        System.arraycopy(from, offset, bytes, (int) at, length);
    }
}
