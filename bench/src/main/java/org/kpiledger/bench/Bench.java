package org.kpiledger.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of the benchmarks. */
@Command(
        name = "bench",
        description = "Measures the system on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {Visible.class, HelpCommand.class})
public final class Bench {
    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
