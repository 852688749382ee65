package org.kpiledger.verifier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.verifier.ShownLog;
import org.kpiledger.verifier.bundle.BundleWriter;
import org.kpiledger.verifier.check.Check;
import org.kpiledger.verifier.check.Report;
import org.kpiledger.verifier.check.Trust;
import org.kpiledger.verifier.check.Verification;

/** Bundles as they are, and as somebody may have made them. */
class BadBundleTest {
    private static final String ENTRIES = "tile/entries/000";

    @TempDir
    Path folder;

    private Path bundle = Path.of("bundle");
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    @BeforeEach
    void write() throws Exception {
        bundle = folder.resolve("op-23.bundle");
        BundleWriter.write(ShownLog.of(7, 300), bundle, (_, _) -> {});
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry part = all.nextElement();
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        }
    }

    private Path rewritten() throws IOException {
        Path other = folder.resolve("other.bundle");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return other;
    }

    private static Report verified(Path file) throws Exception {
        try (BundleFile source = BundleFile.open(file)) {
            return Verification.of(source, Trust.NOTHING, (_, _) -> {});
        }
    }

    @Test
    void aBundleThatWasWrittenPassesAndLeavesNothingBeside() throws Exception {
        assertThat(verified(bundle).checks()).allMatch(Check::passed);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(bundle);
        }
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() {
        assertThatThrownBy(() -> BundleWriter.write(ShownLog.of(7, 300), bundle, (_, _) -> {}))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void missingEntriesAreNamed() throws Exception {
        parts.remove(ENTRIES);

        Check entries = verified(rewritten()).check("entries").orElseThrow();

        assertThat(entries.passed()).isFalse();
        assertThat(entries.position()).isEqualTo(1);
        assertThat(entries.detail()).contains("the entries from 1 to 256 are missing");
    }

    @Test
    void aTruncatedTileOfEntriesIsNamed() throws Exception {
        byte[] whole = Objects.requireNonNull(parts.get(ENTRIES));
        parts.put(ENTRIES, Arrays.copyOf(whole, whole.length - 1));

        assertThat(verified(rewritten()).check("entries").orElseThrow().detail())
                .contains("The entries from 1 to 256 cannot be read");
    }

    @Test
    void aTruncatedTileOfHashesIsNamed() throws Exception {
        parts.put("tile/0/000", new byte[31]);

        assertThat(verified(rewritten()).passed()).isFalse();
    }

    @Test
    void aMalformedCheckpointIsNamed() throws Exception {
        parts.put("checkpoint", "not a note".getBytes(StandardCharsets.UTF_8));

        assertThat(verified(rewritten()).check("signature").orElseThrow().detail())
                .contains("The part checkpoint is malformed");
    }

    @Test
    void aPartThatLeadsOutOfTheBundleIsRefused() throws Exception {
        parts.put("../../outside", new byte[] {1});
        Path other = rewritten();

        assertThatThrownBy(() -> BundleFile.open(other))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("'../../outside'");
        assertThat(folder.resolve("../../outside")).doesNotExist();
    }

    @Test
    void aPartThatUnfoldsBeyondItsLimitIsNotReadFurther() throws Exception {
        Path bomb = folder.resolve("bomb.bundle");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            parts.remove(ENTRIES);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry(ENTRIES));
            byte[] zeroes = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeroes);
            }
        }

        assertThat(verified(bomb).check("entries").orElseThrow().detail())
                .contains("is larger than the")
                .contains("it was not read any further");
    }

    @Test
    void aFileThatIsNoneIsRefused() throws Exception {
        Path none = Files.writeString(folder.resolve("none"), "this is no bundle");

        assertThatThrownBy(() -> BundleFile.open(none)).isInstanceOf(SourceFailed.class);
        assertThatThrownBy(() -> BundleFile.open(folder.resolve("absent"))).isInstanceOf(CannotBegin.class);
    }

    @Test
    void aBundleCutShortIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(bundle);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> BundleFile.open(cut))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("not all of one");
    }

    @Test
    void aBundleOfANewerLayoutIsRefused() throws Exception {
        parts.put("format", "kpi-ledger bundle 2\n".getBytes(StandardCharsets.UTF_8));
        Path newer = rewritten();

        assertThatThrownBy(() -> BundleFile.open(newer)).hasMessageContaining("use a newer one");
    }

    @Test
    void answersThatAreNumberedWithAGapAreRefused() throws Exception {
        parts.remove("answers/00001/request");
        parts.remove("answers/00001/answer.json");

        assertThatThrownBy(() -> BundleFile.open(rewritten()))
                .isInstanceOf(SourceFailed.class)
                .hasMessage("The bundle has no part answers/00001/request, although it has others of answers.");
    }

    @Test
    void oneNameForTwoPartsIsRefused() throws Exception {
        String twin = ENTRIES.substring(0, ENTRIES.length() - 1) + "7";
        parts.put(twin, parts.get(ENTRIES));
        Path other = rewritten();
        // No library writes such a file: the name is written over, where the part lies and in the directory.
        byte[] bytes = Files.readAllBytes(other);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(twin, ENTRIES);
        Files.write(other, text.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> BundleFile.open(other))
                .isInstanceOf(SourceFailed.class)
                .hasMessageStartingWith("The bundle has two parts named " + ENTRIES);
    }

    @Test
    void leafHashesThatAreMissingAreNamed() throws Exception {
        parts.remove("tile/0/000");

        Report report = verified(rewritten());

        assertThat(report.checks())
                .filteredOn(check -> !check.passed())
                .extracting(Check::detail)
                .anyMatch(detail -> detail.contains("has no part tile/0/000: the leaf hashes"));
        assertThat(report.firstBadPosition()).contains(1L);
    }
}
