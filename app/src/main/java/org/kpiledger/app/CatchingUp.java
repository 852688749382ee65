package org.kpiledger.app;

import java.time.Duration;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.query.consuming.ProjectionState;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.verifier.progress.Progress;

/** Waits until queries show what the log holds, so that ready means visible too; a stopped projection is not waited for. */
record CatchingUp(EventLog log, ReadModel model) implements BeforeReady {
    private static final Duration STEP = Duration.ofMillis(250);

    @Override
    public void run(Progress progress) {
        long end = log.writer().head().position();
        if (applied() >= end) {
            return;
        }
        while (!model.applied().await(() -> applied() >= end, STEP)) {
            progress.at("Reading the log", Math.min(applied(), end), end);
        }
        progress.at("Reading the log", end, end);
    }

    private long applied() {
        return model.projectors().stream()
                .filter(projector -> projector.state() != ProjectionState.STOPPED)
                .mapToLong(Projector::position)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
