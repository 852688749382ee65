package org.kpiledger.command.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF says its version in front, and at its end where its table of contents begins.
 *
 * <p>Source: ISO 32000-2, 7.5.2 (header) and 7.5.5 (trailer). Readers look for the end in the last 1,024 bytes, since
 * programs append to files.
 */
final class PdfFile {
    private static final Pattern HEADER = Pattern.compile("%PDF-\\d\\.\\d.*", Pattern.DOTALL);
    private static final Pattern TRAILER = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF");
    private static final int HEADER_BYTES = 8;
    private static final int TRAILER_BYTES = 1_024;

    private PdfFile() {}

    static boolean isWhole(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (!HEADER.matcher(text(channel, 0, HEADER_BYTES)).matches()) {
                return false;
            }
            Matcher trailer =
                    TRAILER.matcher(text(channel, Math.max(0, channel.size() - TRAILER_BYTES), TRAILER_BYTES));
            long table = 0;
            while (trailer.find()) {
                table = Long.parseLong(trailer.group(1));
            }
            return table > 0 && table < channel.size();
        }
    }

    private static String text(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long at = from;
        for (int read = 0; read >= 0 && bytes.hasRemaining(); at += read) {
            read = channel.read(bytes, at);
        }
        return StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString();
    }
}
