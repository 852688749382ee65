package org.kpiledger.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** What a command line that is refused answers: its exit code, and the lines that it says. */
record Ran(int exitCode, List<String> lines) {
    static Ran of(String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine line = KpiLedger.commandLine().setErr(new PrintWriter(said, true));
        int exitCode = line.execute(arguments);
        return new Ran(exitCode, said.toString().lines().toList());
    }
}
