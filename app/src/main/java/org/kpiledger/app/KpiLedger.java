package org.kpiledger.app;

import org.kpiledger.app.fsck.Fsck;
import org.kpiledger.app.replay.Replay;
import org.kpiledger.app.tamper.TamperDemo;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The command line of the whole system in one process. */
@Command(
        name = "kpi-ledger",
        description = "Tracks a results-based plan, every figure traceable to the events that made it.",
        mixinStandardHelpOptions = true,
        subcommands = {Up.class, Demo.class, Replay.class, Fsck.class, TamperDemo.class, HelpCommand.class})
public final class KpiLedger {
    private KpiLedger() {}

    /** Ends the process with 0 after an orderly stop, 1 if the work failed, 2 if it was refused or misspelt. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new KpiLedger())
                .setParameterExceptionHandler((mistake, _) -> told(mistake))
                .setExecutionExceptionHandler((failed, command, _) -> told(failed, command));
    }

    /** What no command expects is told in one line as well. */
    private static int told(Exception failed, CommandLine command) {
        String reason = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failed))
                .lines()
                .findFirst()
                .orElseThrow();
        command.getErr().println("./" + command.getCommandSpec().qualifiedName() + " failed: " + reason);
        return 1;
    }

    private static int told(ParameterException mistake) {
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        String line = String.valueOf(mistake.getMessage()).replaceAll("\\R", " ");
        mistake.getCommandLine().getErr().println(line + "; see ./" + command + " --help");
        return 2;
    }
}
