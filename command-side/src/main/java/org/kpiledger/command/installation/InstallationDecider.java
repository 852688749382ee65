package org.kpiledger.command.installation;

import java.util.List;
import org.kpiledger.command.ClockReading;
import org.kpiledger.command.Facts;
import org.kpiledger.events.Moment;
import org.kpiledger.events.installation.ClockAccepted;
import org.kpiledger.events.installation.InstallationEvent;
import org.kpiledger.events.installation.RestoreAccepted;

/** The rules of operating the log. */
final class InstallationDecider {
    private InstallationDecider() {}

    static List<InstallationEvent> decide(InstallationIntent command, InstallationState state, Facts facts) {
        return switch (command) {
            case AcceptClock _ -> acceptClock(facts.clock());
            case AcceptRestore restore -> acceptRestore(restore, state);
        };
    }

    private static List<InstallationEvent> acceptClock(ClockReading clock) {
        return clock.doubted()
                ? List.of(new ClockAccepted(Moment.of(clock.machine()), Moment.of(clock.lastEntry())))
                : List.of();
    }

    private static List<InstallationEvent> acceptRestore(AcceptRestore restore, InstallationState state) {
        return state.gaveUp(restore.lastPosition(), restore.root())
                ? List.of()
                : List.of(new RestoreAccepted(restore.lastPosition(), restore.root(), restore.seenBy()));
    }
}
