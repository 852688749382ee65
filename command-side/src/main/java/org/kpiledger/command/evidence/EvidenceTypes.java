package org.kpiledger.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Says by its first bytes, or by what stands in an archive, of which kind a file is; {@link WholeFiles} looks at the rest.
 *
 * <p>A library that knows a thousand types would answer a question that is not asked, since eleven are kept; and it needs
 * its parsers, which are many, to tell one office document from another.
 *
 * <p>Source: the signatures of ISO 32000-2, 7.5.2 (PDF); ISO/IEC 15948, 5.2 (PNG); ISO/IEC 10918-1, B.1.1.3 (JPEG);
 * GIF89a, 17; APPNOTE 6.3.10, 4.3.7 (ZIP); ECMA-376 part 1, 11.3, 12.3 and 13.3 (main parts of office documents); ODF
 * 1.3 part 2, 3.3 (mimetype).
 */
final class EvidenceTypes {
    private static final byte[] ZIP = bytes("504b0304");
    private static final Map<EvidenceType, byte[]> SIGNATURES = Map.of(
            EvidenceType.PDF, "%PDF-".getBytes(StandardCharsets.US_ASCII),
            EvidenceType.PNG, bytes("89504e470d0a1a0a"),
            EvidenceType.JPEG, bytes("ffd8ff"),
            EvidenceType.GIF, "GIF8".getBytes(StandardCharsets.US_ASCII));

    private static final Map<String, EvidenceType> MAIN_PARTS = Map.of(
            "word/document.xml", EvidenceType.DOCX,
            "xl/workbook.xml", EvidenceType.XLSX,
            "ppt/presentation.xml", EvidenceType.PPTX);

    private static final String OOXML_TYPES = "[Content_Types].xml";
    private static final String ODF_TYPE = "mimetype";
    private static final String MACROS = "vbaProject.bin";
    private static final String ODF_MACROS = "Basic/";
    private static final int HEAD_BYTES = 16;
    private static final int ODF_TYPE_BYTES_MAX = 100;
    private static final int BUFFER_BYTES = 8_192;

    private EvidenceTypes() {}

    /** The kind of the file, empty where it is none that is kept. */
    static Optional<EvidenceType> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] head = head(channel);
            if (startsWith(head, ZIP)) {
                return ofZip(file);
            }
            Optional<EvidenceType> signed = SIGNATURES.entrySet().stream()
                    .filter(known -> startsWith(head, known.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (signed.isPresent()) {
                return signed;
            }
            channel.position(0);
            return head.length > 0 && isText(channel) ? Optional.of(EvidenceType.TEXT) : Optional.empty();
        }
    }

    private static byte[] head(FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        while (head.hasRemaining() && channel.read(head) >= 0) {
            // Until it is full or the file ends.
        }
        return Arrays.copyOf(head.array(), head.position());
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }

    private static Optional<EvidenceType> ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean macros = zip.stream()
                    .map(ZipEntry::getName)
                    .anyMatch(name -> name.endsWith(MACROS) || name.startsWith(ODF_MACROS));
            if (macros) {
                return Optional.empty();
            }
            if (zip.getEntry(OOXML_TYPES) != null) {
                return MAIN_PARTS.entrySet().stream()
                        .filter(main -> zip.getEntry(main.getKey()) != null)
                        .map(Map.Entry::getValue)
                        .findFirst();
            }
            ZipEntry type = zip.getEntry(ODF_TYPE);
            return type == null ? Optional.empty() : ofOpenDocument(zip, type);
        } catch (ZipException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<EvidenceType> ofOpenDocument(ZipFile zip, ZipEntry type) throws IOException {
        try (InputStream in = zip.getInputStream(type)) {
            String said = new String(in.readNBytes(ODF_TYPE_BYTES_MAX), StandardCharsets.US_ASCII);
            return Arrays.stream(EvidenceType.values())
                    .filter(known -> known.mediaType().equals(said))
                    .findFirst();
        }
    }

    /** Whether it is UTF-8 throughout, without a control character but those by which lines are set out. */
    private static boolean isText(FileChannel channel) throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES);
        CharBuffer out = CharBuffer.allocate(BUFFER_BYTES);
        boolean end = false;
        while (!end) {
            end = channel.read(in) < 0;
            if (strict.decode(in.flip(), out, end).isError() || !isPlain(out.flip())) {
                return false;
            }
            in.compact();
            out.clear();
        }
        return true;
    }

    private static boolean isPlain(CharBuffer text) {
        return text.chars().allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
