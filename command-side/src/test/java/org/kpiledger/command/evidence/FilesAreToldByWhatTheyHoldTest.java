package org.kpiledger.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.evidence.SampleFiles.hex;
import static org.kpiledger.command.evidence.SampleFiles.text;
import static org.kpiledger.command.evidence.SampleFiles.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilesAreToldByWhatTheyHoldTest {
    @TempDir
    Path folder;

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of(EvidenceType.PDF, SampleFiles.PDF),
                Arguments.of(EvidenceType.PNG, hex("89504e470d0a1a0a0000000d49484452")),
                Arguments.of(EvidenceType.JPEG, hex("ffd8ffe000104a464946")),
                Arguments.of(EvidenceType.GIF, text("GIF89a\1\0\1\0")),
                Arguments.of(EvidenceType.TEXT, SampleFiles.CSV),
                Arguments.of(EvidenceType.TEXT, text("a")),
                Arguments.of(EvidenceType.TEXT, text("\uFEFFcountry;networks\r\nTON;1\r\n")),
                Arguments.of(EvidenceType.TEXT, text("基".repeat(20_000))),
                Arguments.of(EvidenceType.DOCX, zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>")),
                Arguments.of(EvidenceType.XLSX, zip("xl/workbook.xml", "<w/>", "[Content_Types].xml", "<Types/>")),
                Arguments.of(EvidenceType.PPTX, zip("[Content_Types].xml", "<T/>", "ppt/presentation.xml", "<p/>")),
                Arguments.of(
                        EvidenceType.ODT,
                        zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<c/>")),
                Arguments.of(
                        EvidenceType.ODS,
                        zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<c/>")));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void thoseThatAreKept(EvidenceType type, byte[] bytes) throws IOException {
        assertThat(typeOf(bytes)).contains(type);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("a program", hex("7f454c460201010000000000")),
                Arguments.of("a program of another system", hex("4d5a90000300000004000000ffff0000")),
                Arguments.of("any archive", zip("readme.txt", "hello")),
                Arguments.of(
                        "a document with macros",
                        zip("[Content_Types].xml", "<T/>", "word/document.xml", "<d/>", "word/vbaProject.bin", "x")),
                Arguments.of("the beginning of an archive", hex("504b03040a0000000000")),
                Arguments.of("text in another encoding", hex("436974e9")),
                Arguments.of("text in UTF-16", hex("feff00430069")),
                Arguments.of("text with a zero byte", text("a\0b")),
                Arguments.of("text that ends within a character", hex("61e59f")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void thoseThatAreNot(String what, byte[] bytes) throws IOException {
        assertThat(typeOf(bytes)).as(what).isEmpty();
    }

    @Test
    void aBadByteBehindALongTextIsFound() throws IOException {
        byte[] bytes = text("x".repeat(100_000) + "\1");

        assertThat(typeOf(bytes)).isEmpty();
    }

    private Optional<EvidenceType> typeOf(byte[] bytes) throws IOException {
        return EvidenceTypes.of(Files.write(folder.resolve("file"), bytes));
    }
}
