package org.kpiledger.app.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.app.fsck.Fsck;
import picocli.CommandLine;

/** Whatever somebody does to a log is noticed, and the original is left alone. */
class TamperDemoTest {
    @TempDir
    Path folder;

    private record Ran(int exitCode, String output) {}

    private static Ran run(Object command, String... arguments) {
        StringWriter output = new StringWriter();
        int exitCode = new CommandLine(command)
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(output, true))
                .execute(arguments);
        return new Ran(exitCode, output.toString());
    }

    @Test
    void everyChangeOfALogThatIsGivenIsCaught() throws Exception {
        OwnLog.make(folder);
        SortedMap<String, Integer> before = contents();

        Ran demo = run(new TamperDemo(), "--data", folder.toString());

        assertThat(demo.exitCode()).as(demo.output()).isZero();
        for (Tampering tampering : Tampering.values()) {
            assertThat(demo.output()).contains(". Somebody " + tampering.label());
        }
        assertThat(demo.output())
                .containsPattern(
                        "fsck +CAUGHT +checkpoints: The checkpoint at \\d+, signed and cosigned, has another root");
        assertThat(demo.output()).endsWith("CAUGHT: all 9 changes were noticed." + System.lineSeparator());
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aFolderThatIsWholePassesAndOneThatWasChangedFails() throws Exception {
        OwnLog.make(folder);
        Ran whole = run(new Fsck(), "--data", folder.toString());
        assertThat(whole.exitCode()).as(whole.output()).isZero();
        assertThat(whole.output())
                .doesNotContain("FAIL")
                .containsPattern("NOTE  read rows +There are none in ")
                .contains("PASSED: all 8 comparisons agree; not compared: read rows.");
        assertThat(run(new Fsck(), "--json", "--data", folder.toString()).output())
                .contains("\"notCompared\":[{\"name\":\"read rows\",\"sentence\":\"There are none in ");

        Files.createDirectories(folder.resolve("changed"));
        Copy copy = Copy.of(folder, folder.resolve("changed"));
        Tampering.Done done = Tampering.AMOUNT.to(copy, copy.head().size());
        copy.release();
        Ran changed = run(new Fsck(), "--data", copy.folder().toString());

        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.output())
                .contains("; the first bad position is " + done.position() + "; not compared: read rows.");
        assertThat(run(new Fsck(), "--json", "--data", copy.folder().toString()).output())
                .contains("\"firstBadPosition\":" + done.position() + ",");
    }

    @Test
    void aFolderWithoutALogIsMisuse() {
        assertThat(run(new Fsck(), "--data", folder.toString()).exitCode()).isEqualTo(2);
        assertThat(run(new TamperDemo(), "--data", folder.toString()).exitCode())
                .isEqualTo(2);
    }

    private SortedMap<String, Integer> contents() throws Exception {
        SortedMap<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals(".lock")) {
                    contents.put(file.toString(), Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return contents;
    }
}
