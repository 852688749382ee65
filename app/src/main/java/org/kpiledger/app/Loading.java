package org.kpiledger.app;

import org.kpiledger.command.planimport.LoadReport;
import org.kpiledger.command.setup.FirstLoad;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.verifier.progress.Progress;

/** Loads the plan before the system is ready, with a progress bar. */
record Loading(FirstLoad load, EventLog log) implements BeforeReady {
    @Override
    public void run(Progress progress) {
        LoadReport report = load.run((done, total) -> progress.at("Loading OP-23", done, total));
        if (report.submitted() == 0) {
            System.out.println(
                    "Continuing behind position " + log.writer().head().position() + ".");
        }
        if (!report.wouldNeed().isEmpty()) {
            System.out.println(
                    "The plan file changed since it was loaded. To follow it, these commands would be needed:");
            report.wouldNeed()
                    .forEach(step -> System.out.println(
                            "  " + step.commandName() + " on " + step.command().subject()));
        }
    }
}
