package org.kpiledger.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The script's own tests, which need no log of ours: what it says of logs that do not hold, and of wrong calls. */
class ScriptIsTestedTest {
    @Test
    void findsWhatIsWrongInSmallLogsAndSaysItInItsOwnWords() throws Exception {
        Script.Ran ran = Script.test();

        assertThat(ran.exitCode()).as(String.join("\n", ran.lines())).isZero();
        assertThat(ran.lines()).anyMatch(line -> line.matches("Ran [1-9][0-9]* tests in .*"));
    }
}
