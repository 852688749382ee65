package org.kpiledger.command.evidence;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Whether a file goes on and ends as it begins: a few bytes in front are no document.
 *
 * <p>Each file is read once from end to end at most, and nothing in it is decoded or unpacked but the lists of parts of
 * office documents.
 */
final class WholeFiles {
    private WholeFiles() {}

    static boolean isWhole(EvidenceType type, Path file) throws IOException {
        return switch (type) {
            case PDF -> PdfFile.isWhole(file);
            case PNG -> PngFile.isWhole(file);
            case JPEG -> JpegFile.isWhole(file);
            case GIF -> GifFile.isWhole(file);
            case DOCX, XLSX, PPTX -> OfficeFile.isOfficeOpen(type, file);
            case ODT, ODS, ODP -> OfficeFile.isOpenDocument(file);
            case TEXT -> true;
        };
    }
}
