package org.kpiledger.query.status;

import java.util.Map;
import org.kpiledger.edge.status.StatusPart;

/** The position of the log as far as the topic has shown it, for a process that does not have the log itself. */
public final class KnownPosition implements StatusPart {
    private final ProjectionsStatus projections;
    private final boolean logBeside;

    /** @param logBeside whether the log is in this process, which then tells its position itself */
    public KnownPosition(ProjectionsStatus projections, boolean logBeside) {
        this.projections = projections;
        this.logBeside = logBeside;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Object status() {
        return logBeside ? Map.of() : Map.of("position", projections.end());
    }
}
