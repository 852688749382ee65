package org.kpiledger.verifier.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void linesComeForEachTenthAndOnlyOnce() {
        var lines = new ProgressLines(out);
        for (int done = 0; done <= 500; done++) {
            lines.at("Loading", done, 500);
        }
        assertThat(shown().lines())
                .hasSize(11)
                .startsWith("Loading: 0% (0 of 500)", "Loading: 10% (50 of 500)")
                .endsWith("Loading: 90% (450 of 500)", "Loading: 100% (500 of 500)");
    }

    @Test
    void barGrowsInItsOwnLineAndEndsIt() {
        var bar = new ProgressBar(out);
        for (int done = 0; done <= 1_000; done++) {
            bar.at("Loading", done, 1_000);
        }
        assertThat(shown().split("\r")).hasSize(1 + 101);
        assertThat(shown())
                .contains("\rLoading [###############---------------]  50% (500 of 1000)")
                .endsWith("\rLoading [##############################] 100% (1000 of 1000)" + System.lineSeparator());
    }

    @Test
    void aBarThatIsLeftBeforeItIsFullEndsItsLine() {
        var bar = new ProgressBar(out);
        bar.at("Reading", 1, 2);
        bar.end();
        bar.end();
        assertThat(shown()).endsWith(" 50% (1 of 2)" + System.lineSeparator()).containsOnlyOnce(System.lineSeparator());
    }

    @Test
    void aTaskThatIsDoneAtOnceShowsNothing() {
        var progress = new LongTasks(new ProgressLines(out), 10);
        progress.at("Short", 9, 9);
        progress.at("Long", 10, 10);
        assertThat(shown().lines()).containsExactly("Long: 100% (10 of 10)");
    }

    @Test
    void aSecondTaskStartsAfresh() {
        var lines = new ProgressLines(out);
        lines.at("First", 1, 1);
        lines.at("Second", 1, 1);
        assertThat(shown().lines()).containsExactly("First: 100% (1 of 1)", "Second: 100% (1 of 1)");
    }

    @Test
    void nothingToDoIsAllDone() {
        new ProgressLines(out).at("Loading", 0, 0);
        assertThat(shown().lines()).containsExactly("Loading: 100% (0 of 0)");
    }

    @Test
    void moreThanAllIsAMistake() {
        assertThatThrownBy(() -> new ProgressLines(out).at("Loading", 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
