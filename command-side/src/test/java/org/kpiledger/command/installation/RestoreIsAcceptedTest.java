package org.kpiledger.command.installation;

import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Line;
import org.kpiledger.events.Position;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.installation.LogOpened;
import org.kpiledger.events.installation.RestoreAccepted;

class RestoreIsAcceptedTest {
    private static final Sha256 ROOT = new Sha256("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    private static final Sha256 OTHER_ROOT = new Sha256("0".repeat(64));
    private static final Position LAST = Position.of(1_200);
    private static final Line WITNESS = new Line("witness auditor.example");
    private static final LogOpened OPENED = new LogOpened(new Line("kpi-ledger-k3v9q2"));

    @Test
    void aCheckpointIsGivenUp() {
        Scenario.of(InstallationAggregate.class, GivenFacts.none())
                .given(OPENED)
                .when(new AcceptRestore(LAST, ROOT, WITNESS))
                .expectEvents(new RestoreAccepted(LAST, ROOT, WITNESS));
    }

    @Test
    void aCheckpointIsGivenUpOnce() {
        Scenario.of(InstallationAggregate.class, GivenFacts.none())
                .given(OPENED, new RestoreAccepted(LAST, ROOT, WITNESS))
                .when(new AcceptRestore(LAST, ROOT, new Line("folder /mnt/deposit")))
                .expectNoEvents();
    }

    @Test
    void anotherCheckpointIsAnotherDecision() {
        Scenario.of(InstallationAggregate.class, GivenFacts.none())
                .given(OPENED, new RestoreAccepted(LAST, ROOT, WITNESS))
                .when(new AcceptRestore(LAST, OTHER_ROOT, WITNESS))
                .expectEvents(new RestoreAccepted(LAST, OTHER_ROOT, WITNESS));
    }
}
