package org.kpiledger.command.witness;

import java.util.List;
import org.kpiledger.edge.status.StatusPart;

/** What the status says of those outside who look on. */
record WitnessStatus(Onlookers onlookers) implements StatusPart {
    /** @param state the most alarming of the onlookers' states; NONE where nobody looks on */
    record Shown(String state, List<OnlookerStatus> onlookers) {}

    @Override
    public String name() {
        return "witness";
    }

    @Override
    public Object status() {
        OnlookerStatus.State worst = onlookers.worst();
        return new Shown(worst == null ? "NONE" : worst.name(), onlookers.status());
    }
}
