package org.kpiledger.verifier;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The verifier's command line; it needs no part of the system that it checks. */
@Command(
        name = "kpi-ledger",
        description = "Checks a log and its figures without the system that keeps them.",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyCommand.class, BundleCommand.class, HelpCommand.class})
public final class Verifier {
    private static final int FAILED = 1;
    private static final int MISUSE = 2;

    private Verifier() {}

    /** Ends the process with 0 when all is well, 1 when a check failed, 2 when nothing could be checked. */
    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Verifier())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((mistake, _) -> told(mistake))
                .setExecutionExceptionHandler((failed, command, _) -> told(failed, command))
                .execute(args);
    }

    /** What no command expects is told in one line as well. */
    private static int told(Exception failed, CommandLine command) {
        String reason = String.valueOf(failed).lines().findFirst().orElseThrow();
        command.getErr().println("./" + command.getCommandSpec().qualifiedName() + " failed: " + reason);
        return FAILED;
    }

    private static int told(ParameterException mistake) {
        String line = String.valueOf(mistake.getMessage()).replaceAll("\\R", " ");
        CommandLine command = mistake.getCommandLine();
        command.getErr().println(line + "; see ./" + command.getCommandSpec().qualifiedName() + " --help");
        return MISUSE;
    }
}
