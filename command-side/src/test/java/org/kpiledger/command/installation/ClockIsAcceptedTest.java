package org.kpiledger.command.installation;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.ClockReading;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Line;
import org.kpiledger.events.Moment;
import org.kpiledger.events.installation.ClockAccepted;
import org.kpiledger.events.installation.LogOpened;

class ClockIsAcceptedTest {
    private static final Instant MACHINE = Instant.parse("2023-06-01T12:00:00.000001Z");
    private static final Instant LAST_ENTRY = Instant.parse("2023-06-01T14:00:00.000001Z");

    @Test
    void aClockThatIsDoubtedIsAcceptedWithWhatItAndTheLogShow() {
        log(true).when(new AcceptClock()).expectEvents(new ClockAccepted(Moment.of(MACHINE), Moment.of(LAST_ENTRY)));
    }

    @Test
    void aClockThatIsBelievedNeedsNoAcceptance() {
        log(false).when(new AcceptClock()).expectNoEvents();
    }

    private static Scenario<InstallationAggregate> log(boolean doubted) {
        GivenFacts facts = GivenFacts.none().at(new ClockReading(MACHINE, LAST_ENTRY, doubted));
        return Scenario.of(InstallationAggregate.class, facts).given(new LogOpened(new Line("kpi-ledger-k3v9q2")));
    }
}
