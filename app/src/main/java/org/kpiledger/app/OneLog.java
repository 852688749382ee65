package org.kpiledger.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.kpiledger.command.relay.Relay;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.verifier.progress.Progress;

/**
 * Sees to it that rows and topic are made from the log beside which they lie. What was put there from elsewhere would answer
 * with figures that the log does not have.
 */
record OneLog(EventLog log, ReadModel model, Relay relay, Path home) implements BeforeReady {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @throws BadSetup naming the folder that is to be put right */
    @Override
    public void run(Progress progress) throws InterruptedException {
        requireOwnRows();
        Optional<String> foreign = relay.foreignTopic(PATIENCE);
        if (foreign.isPresent()) {
            throw new BadSetup(foreign.get() + " The topic is kept in " + home.resolve("broker") + ".");
        }
    }

    private void requireOwnRows() {
        String origin = log.writer().origin();
        model.origin()
                .map(made -> made.name())
                .filter(made -> !made.equals(origin))
                .ifPresent(other -> {
                    throw new BadSetup(
                            "The rows in " + rows() + " are made from another log, " + other + ", and not from "
                                    + origin
                                    + ". Put the right ones back, or delete that folder: all it holds is made again from the"
                                    + " topic.");
                });
        long position = model.projectors().stream()
                .mapToLong(projector -> projector.position())
                .max()
                .orElse(0);
        long end = log.writer().head().position();
        if (position > end) {
            throw new BadSetup("The rows in " + rows() + " come from " + position + " entries, but the log has " + end
                    + ": was an older copy of it put back? Put the right one back, or delete that folder and "
                    + home.resolve("broker") + ": all they hold is made again from the log.");
        }
    }

    private Path rows() {
        return home.resolve("rows");
    }
}
