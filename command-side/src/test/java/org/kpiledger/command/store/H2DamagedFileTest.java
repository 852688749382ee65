package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A log whose file is damaged is not begun anew in its place. */
class H2DamagedFileTest {
    private static final int FILE_BYTES = 65_536;
    private static final int HEADERS = 8_192;
    private static final int CHANGED = 16;

    @TempDir
    Path folder;

    static Stream<byte[]> damaged() {
        byte[] text = new byte[FILE_BYTES];
        Arrays.fill(text, (byte) 'x');
        return Stream.of(new byte[0], new byte[FILE_BYTES], text, "not a database".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void isRefusedAndLeftAsItIs(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("entries.mv.db"), content);

        assertThatThrownBy(() -> LogDatabase.h2(folder, Durability.FSYNC))
                .isInstanceOf(CorruptLog.class)
                .hasMessageContaining(file + " is damaged or empty")
                .hasMessageContaining("Put back a copy");
        assertThat(file).hasBinaryContent(content);
    }

    @Test
    void isRefusedWhereItsEndIsMissing() throws IOException {
        try (Node node = Node.on(LogDatabase.h2(folder, Durability.FSYNC))) {
            for (int i = 0; i < 50; i++) {
                node.count(Node.subject("A"), 3, "c-" + i);
            }
        }
        Path file = folder.resolve("entries.mv.db");
        byte[] half = Arrays.copyOf(Files.readAllBytes(file), 6_000);
        Files.write(file, half);

        assertThatThrownBy(() -> LogDatabase.h2(folder, Durability.FSYNC)).isInstanceOf(CorruptLog.class);
        assertThat(file).hasBinaryContent(half);
    }

    @Test
    void bytesThatWereChangedInItAreEitherOfNoConsequenceOrFound() throws IOException {
        List<byte[]> written;
        try (Node node = Node.on(LogDatabase.h2(folder.resolve("whole"), Durability.PROCESS))) {
            for (int i = 0; i < 100; i++) {
                node.count(Node.subject("A-" + i % 7), 3, "c-" + i);
            }
            written = node.entries();
        }
        byte[] whole = Files.readAllBytes(folder.resolve("whole").resolve("entries.mv.db"));
        Random random = Seed.random("bytes changed in the file");
        int found = 0;
        for (int round = 0; round < 40; round++) {
            byte[] changed = whole.clone();
            int at = HEADERS + random.nextInt(changed.length - HEADERS - CHANGED);
            for (int i = 0; i < CHANGED; i++) {
                changed[at + i] = (byte) random.nextInt();
            }
            Path place = Files.createDirectories(folder.resolve("round-" + round));
            Files.write(place.resolve("entries.mv.db"), changed);
            found += isFound(place, written) ? 1 : 0;
        }
        System.out.println(found + " of 40 changes were found");
        assertThat(found).isPositive();
    }

    /** Otherwise the log is what it was. Where H2's own tables were hit, it is refused in other words. */
    private static boolean isFound(Path place, List<byte[]> written) {
        try (LogDatabase database = LogDatabase.h2(place, Durability.PROCESS);
                Node node = Node.on(database)) {
            assertThat(node.entries()).containsExactlyElementsOf(written);
            return false;
        } catch (CorruptLog | NewerSchema | StoreUnavailable | FlywayException refused) {
            return true;
        }
    }
}
