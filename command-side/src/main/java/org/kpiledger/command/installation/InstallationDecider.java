package org.kpiledger.command.installation;

import java.util.List;
import org.kpiledger.command.ClockReading;
import org.kpiledger.command.Facts;
import org.kpiledger.events.Moment;
import org.kpiledger.events.installation.ClockAccepted;
import org.kpiledger.events.installation.InstallationEvent;

/** The rules of operating the log. */
final class InstallationDecider {
    private InstallationDecider() {}

    static List<InstallationEvent> decide(InstallationIntent command, Facts facts) {
        return switch (command) {
            case AcceptClock _ -> acceptClock(facts.clock());
        };
    }

    private static List<InstallationEvent> acceptClock(ClockReading clock) {
        return clock.doubted()
                ? List.of(new ClockAccepted(Moment.of(clock.machine()), Moment.of(clock.lastEntry())))
                : List.of();
    }
}
