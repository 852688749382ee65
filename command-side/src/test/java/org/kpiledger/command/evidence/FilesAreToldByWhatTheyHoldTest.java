package org.kpiledger.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.evidence.SampleFiles.hex;
import static org.kpiledger.command.evidence.SampleFiles.image;
import static org.kpiledger.command.evidence.SampleFiles.officeOpen;
import static org.kpiledger.command.evidence.SampleFiles.openDocument;
import static org.kpiledger.command.evidence.SampleFiles.text;
import static org.kpiledger.command.evidence.SampleFiles.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
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
                Arguments.of(EvidenceType.PNG, image("png")),
                Arguments.of(EvidenceType.JPEG, image("jpg")),
                Arguments.of(EvidenceType.GIF, image("gif")),
                Arguments.of(EvidenceType.TEXT, SampleFiles.CSV),
                Arguments.of(EvidenceType.TEXT, text("a")),
                Arguments.of(EvidenceType.TEXT, text("\uFEFFcountry;networks\r\nTON;1\r\n")),
                Arguments.of(EvidenceType.TEXT, text("基".repeat(20_000))),
                Arguments.of(EvidenceType.DOCX, officeOpen(EvidenceType.DOCX, "word/document.xml")),
                Arguments.of(EvidenceType.XLSX, officeOpen(EvidenceType.XLSX, "xl/workbook.xml")),
                Arguments.of(EvidenceType.PPTX, officeOpen(EvidenceType.PPTX, "ppt/presentation.xml")),
                Arguments.of(EvidenceType.ODT, openDocument(EvidenceType.ODT)),
                Arguments.of(EvidenceType.ODS, openDocument(EvidenceType.ODS)));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void thoseThatAreKept(EvidenceType type, byte[] bytes) throws IOException {
        assertThat(typeOf(bytes)).contains(type);
        assertThat(WholeFiles.isWhole(type, folder.resolve("file"))).isTrue();
    }

    static Stream<Arguments> whole() {
        return kept().filter(file -> file.get()[0] != EvidenceType.TEXT);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void thoseThatAreCutOffAreNotWhole(EvidenceType type, byte[] bytes) throws IOException {
        for (int length = 12; length < bytes.length - 1; length += 7) {
            Path file = Files.write(folder.resolve("file"), Arrays.copyOf(bytes, length));
            assertThat(WholeFiles.isWhole(type, file)).as("%d bytes", length).isFalse();
        }
    }

    @Test
    void whatProgramsAppendToThemIsNoHarm() throws IOException {
        Map<EvidenceType, byte[]> files = Map.of(
                EvidenceType.PDF, SampleFiles.PDF, EvidenceType.PNG, image("png"), EvidenceType.JPEG, image("jpg"));
        for (Map.Entry<EvidenceType, byte[]> sample : files.entrySet()) {
            Path file = Files.write(folder.resolve("file"), sample.getValue());
            Files.write(file, text("appended"), StandardOpenOption.APPEND);
            assertThat(WholeFiles.isWhole(sample.getKey(), file))
                    .as("%s", sample.getKey())
                    .isTrue();
        }
    }

    static Stream<Arguments> pretended() {
        return Stream.of(
                Arguments.of(EvidenceType.PDF, text("%PDF-")),
                Arguments.of(EvidenceType.PDF, text("%PDF-1.7 and nothing that a reader could use")),
                Arguments.of(EvidenceType.PDF, text("%PDF-1.7\nstartxref\n99999\n%%EOF\n")),
                Arguments.of(EvidenceType.PNG, hex("89504e470d0a1a0a0000000d49484452")),
                Arguments.of(EvidenceType.JPEG, hex("ffd8ffe000104a464946")),
                Arguments.of(EvidenceType.JPEG, hex("ffd8ffd9")),
                Arguments.of(EvidenceType.GIF, text("GIF89a\1\0\1\0\0\0\0;")),
                Arguments.of(EvidenceType.DOCX, zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>")),
                Arguments.of(EvidenceType.ODT, zip("mimetype", EvidenceType.ODT.mediaType(), "content.xml", "<c/>")));
    }

    @ParameterizedTest
    @MethodSource("pretended")
    void thoseThatOnlyBeginSoAreNotWhole(EvidenceType type, byte[] bytes) throws IOException {
        assertThat(WholeFiles.isWhole(type, Files.write(folder.resolve("file"), bytes)))
                .isFalse();
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
