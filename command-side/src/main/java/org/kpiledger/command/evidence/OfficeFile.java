package org.kpiledger.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An office document is an archive that lists its parts, and says of the main one what it is.
 *
 * <p>Source: ECMA-376 part 2, 7.2.3 (content types) and 6.5.2 (relationships); ODF 1.3 part 2, 3.2 (manifest).
 */
final class OfficeFile {
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONSHIPS = "_rels/.rels";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String CONTENT = "content.xml";
    private static final int TYPES_BYTES_MAX = 1 << 20;

    private OfficeFile() {}

    /** Whether the main part has the type of such a document, which one with macros does not have. */
    static boolean isOfficeOpen(EvidenceType type, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry types = zip.getEntry(TYPES);
            return types != null
                    && zip.getEntry(RELATIONSHIPS) != null
                    && head(zip, types).contains("\"" + type.mediaType() + ".main+xml\"");
        } catch (ZipException damaged) {
            return false;
        }
    }

    static boolean isOpenDocument(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(MANIFEST) != null && zip.getEntry(CONTENT) != null;
        } catch (ZipException damaged) {
            return false;
        }
    }

    private static String head(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(TYPES_BYTES_MAX), StandardCharsets.UTF_8);
        }
    }
}
