package org.kpiledger.command.evidence;

/** The kinds of files that are kept, by what they hold and not by what they are called. */
enum EvidenceType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TEXT("text/plain;charset=UTF-8", "txt");

    /** For sentences. */
    static final String NAMES =
            "PDF, PNG, JPEG, GIF, office documents without macros (docx, xlsx, pptx, odt, ods, odp), and text or CSV in"
                    + " UTF-8";

    private final String mediaType;
    private final String extension;

    EvidenceType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** For the name under which it is downloaded. */
    String extension() {
        return extension;
    }
}
