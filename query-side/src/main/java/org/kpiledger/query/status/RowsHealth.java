package org.kpiledger.query.status;

import org.kpiledger.query.consuming.ProjectionState;
import org.kpiledger.query.consuming.ReadModel;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up while questions are answered from rows that follow the topic: the rows can be read, no projection has stopped, and
 * since the start all have come to the topic's end once.
 */
public final class RowsHealth extends AbstractHealthIndicator {
    private static final long FIRST = 1;

    private final ReadModel model;

    public RowsHealth(ReadModel model) {
        super("the rows cannot be read");
        this.model = model;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean stopped =
                model.projectors().stream().anyMatch(projector -> projector.state() == ProjectionState.STOPPED);
        boolean filled = model.lines().timeOf(FIRST).isPresent();
        if (stopped) {
            health.down();
        } else if (model.hasCaughtUp() && filled) {
            health.up();
        } else {
            health.outOfService();
        }
    }
}
