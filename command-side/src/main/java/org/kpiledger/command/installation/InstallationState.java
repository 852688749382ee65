package org.kpiledger.command.installation;

import org.kpiledger.command.Folding;
import org.kpiledger.events.installation.ClockAccepted;
import org.kpiledger.events.installation.InstallationEvent;
import org.kpiledger.events.installation.LogOpened;

/** Nothing yet: no rule reads what happened to the log before. */
public record InstallationState() {
    public static final InstallationState EMPTY = new InstallationState();
    public static final Folding<InstallationState> FOLDING =
            Folding.of(InstallationState.class, EMPTY, InstallationEvent.class, InstallationState::evolve);

    InstallationState evolve(InstallationEvent event) {
        return switch (event) {
            case LogOpened _, ClockAccepted _ -> this;
        };
    }
}
