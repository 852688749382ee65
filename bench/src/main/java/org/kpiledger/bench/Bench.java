package org.kpiledger.bench;

import java.io.PrintWriter;
import org.kpiledger.bench.commands.Commands;
import org.kpiledger.bench.pages.Pages;
import org.kpiledger.bench.project.Project;
import org.kpiledger.bench.queries.Queries;
import org.kpiledger.bench.replay.Replay;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.bench.verify.Flips;
import org.kpiledger.bench.verify.Verify;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of the benchmarks. */
@Command(
        name = "bench",
        description = "Measures the system on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Commands.class,
            Replay.class,
            Project.class,
            Queries.class,
            Pages.class,
            Visible.class,
            Verify.class,
            Flips.class,
            HelpCommand.class
        })
public final class Bench {
    /** As shells have it for Ctrl-C. */
    private static final int STOPPED = 130;

    private Bench() {}

    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.err, true), args));
    }

    /** What is wrong with the options, or made a measurement fail, is said in one line. */
    static int run(PrintWriter err, String... args) {
        return commandLine(err).execute(args);
    }

    static CommandLine commandLine(PrintWriter err) {
        return new CommandLine(new Bench())
                .setErr(err)
                .setParameterExceptionHandler((bad, _) -> {
                    err.println(bad.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failed, command, _) -> {
                    if (Scratch.stopping()) {
                        return STOPPED;
                    }
                    String reason = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failed))
                            .lines()
                            .findFirst()
                            .orElseThrow();
                    err.println("./kpi-ledger " + command.getCommandSpec().qualifiedName() + " failed: " + reason);
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
