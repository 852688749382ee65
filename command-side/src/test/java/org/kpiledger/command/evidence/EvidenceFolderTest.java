package org.kpiledger.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.evidence.SampleFiles.PDF;
import static org.kpiledger.command.evidence.SampleFiles.digest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.problems.ProblemException;

class EvidenceFolderTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessLeftUnfinishedIsRemovedAtTheStart() throws IOException {
        EvidenceStore.in(folder, 1_000).keep(digest(PDF), new ByteArrayInputStream(PDF));
        Files.writeString(folder.resolve("1234.draft"), "half a fi");

        EvidenceStore store = EvidenceStore.in(folder, 1_000);

        assertThat(files()).doesNotContain(folder.resolve("1234.draft"));
        assertThat(store.keeps(digest(PDF))).isTrue();
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() throws IOException {
        EvidenceStore store = EvidenceStore.in(folder, 1_000);
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> store.keep(digest(PDF), breaking)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
        assertThat(store.keeps(digest(PDF))).isFalse();
    }

    @Test
    void ofManyWhoPutTheSameFileAtOnceEachIsTold() throws Exception {
        EvidenceStore store = EvidenceStore.in(folder, 1_000);
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<Kept>> answers = IntStream.range(0, 32)
                    .mapToObj(_ -> many.submit(() -> store.keep(digest(PDF), new ByteArrayInputStream(PDF))))
                    .toList();
            for (Future<Kept> answer : answers) {
                assertThat(answer.get()).isNotNull();
            }
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFileThatIsKnownToBeDamagedIsNotKept() throws IOException {
        EvidenceStore store = EvidenceStore.in(folder, 1_000);
        store.keep(digest(PDF), new ByteArrayInputStream(PDF));
        Files.writeString(files().getFirst(), "%PDF-swapped");

        assertThatThrownBy(() -> store.open(digest(PDF))).isInstanceOf(DamagedEvidence.class);
        assertThat(store.keeps(digest(PDF))).isFalse();
    }

    @Test
    void aDiskThatTakesNothingIsToldAndNotTakenForASenderWhoBrokeOff() throws IOException {
        EvidenceStore store = EvidenceStore.in(folder.resolve("gone"), 1_000);
        Files.delete(folder.resolve("gone"));

        assertThatThrownBy(() -> store.keep(digest(PDF), new ByteArrayInputStream(PDF)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("evidence-unavailable"));
    }

    @Test
    void aFolderThatIsAFileIsTold() throws IOException {
        Path file = Files.createFile(folder.resolve("evidence"));

        assertThatThrownBy(() -> EvidenceStore.in(file, 1_000))
                .isInstanceOf(BadSetup.class)
                .hasMessageContaining("cannot be written");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
