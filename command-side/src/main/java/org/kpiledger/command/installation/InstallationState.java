package org.kpiledger.command.installation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpiledger.command.Folding;
import org.kpiledger.events.Position;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.installation.ClockAccepted;
import org.kpiledger.events.installation.InstallationEvent;
import org.kpiledger.events.installation.LogOpened;
import org.kpiledger.events.installation.RestoreAccepted;

/** @param givenUp the checkpoints, seen outside, that it was decided not to continue */
public record InstallationState(Set<GivenUp> givenUp) {
    public static final InstallationState EMPTY = new InstallationState(Set.of());
    public static final Folding<InstallationState> FOLDING =
            Folding.of(InstallationState.class, EMPTY, InstallationEvent.class, InstallationState::evolve);

    /** A checkpoint of this log as it was before a backup was restored. */
    record GivenUp(Position lastPosition, Sha256 root) {}

    InstallationState evolve(InstallationEvent event) {
        return switch (event) {
            case LogOpened _, ClockAccepted _ -> this;
            case RestoreAccepted restore ->
                new InstallationState(
                        Stream.concat(givenUp.stream(), Stream.of(new GivenUp(restore.lastPosition(), restore.root())))
                                .collect(Collectors.toUnmodifiableSet()));
        };
    }

    /** Whether it was decided to go on without the entries of this checkpoint. */
    boolean gaveUp(Position lastPosition, Sha256 root) {
        return givenUp.contains(new GivenUp(lastPosition, root));
    }
}
