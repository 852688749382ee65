package org.kpiledger.command.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.kpiledger.events.Sha256;

/** Small files of each kind. */
final class SampleFiles {
    static final byte[] PDF = pdf("");
    static final byte[] CSV = text("country,networks\nTON,1\nVUT,2\nKiribati 基里巴斯,3\n");

    private SampleFiles() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A whole one, with a remark. */
    static byte[] pdf(String remark) {
        String body = "%PDF-1.7\n%" + remark + "\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
        return text(body + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R>>\nstartxref\n"
                + text(body).length + "\n%%EOF\n");
    }

    /** A small picture as the platform writes it. */
    static byte[] image(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] officeOpen(EvidenceType type, String mainPart) {
        return zip(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/" + mainPart + "\" ContentType=\"" + type.mediaType()
                        + ".main+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships/>",
                mainPart,
                "<document/>");
    }

    static byte[] openDocument(EvidenceType type) {
        return zip("mimetype", type.mediaType(), "META-INF/manifest.xml", "<m/>", "content.xml", "<c/>");
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** @param parts names of entries, each followed by what it holds */
    static byte[] zip(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int part = 0; part < parts.length; part += 2) {
                zip.putNextEntry(new ZipEntry(parts[part]));
                zip.write(text(parts[part + 1]));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Sha256 digest(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
