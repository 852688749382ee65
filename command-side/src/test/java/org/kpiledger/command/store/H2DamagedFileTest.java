package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A log whose file is damaged is not begun anew in its place. */
class H2DamagedFileTest {
    private static final int FILE_BYTES = 65_536;

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
}
