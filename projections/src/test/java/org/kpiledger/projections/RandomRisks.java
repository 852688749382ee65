package org.kpiledger.projections;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Prose;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.MitigationRevised;
import org.kpiledger.events.risk.RiskAccepted;
import org.kpiledger.events.risk.RiskCadenceSet;
import org.kpiledger.events.risk.RiskConfirmedUnchanged;
import org.kpiledger.events.risk.RiskEscalated;
import org.kpiledger.events.risk.RiskMaterialised;
import org.kpiledger.events.risk.RiskOwnershipAccepted;
import org.kpiledger.events.risk.RiskOwnershipDeclined;
import org.kpiledger.events.risk.RiskReassessed;
import org.kpiledger.events.risk.RiskReassessmentRequested;
import org.kpiledger.events.risk.RiskReopened;

/** What else happens to a risk, drawn from a seed of its own so that the rest of a history stays as it is. */
final class RandomRisks {
    private static final Prose WHY = new Prose("as the board decided");

    private final Random random;

    RandomRisks(long seed) {
        random = new Random(~seed);
    }

    /** Now and then another event. */
    DomainEvent insteadOf(DomainEvent event) {
        return switch (random.nextInt(14)) {
            case 0 -> new RiskOwnershipAccepted(person(), RandomHistory.date(random));
            case 1 -> new RiskOwnershipDeclined(person(), WHY, RandomHistory.date(random));
            case 2 ->
                new RiskConfirmedUnchanged(1, level(), level(), Level.LOW, Level.LOW, null, RandomHistory.date(random));
            case 3 -> new RiskReassessed(1, level(), level(), Level.LOW, Level.LOW, RandomHistory.date(random));
            case 4 -> new RiskCadenceSet(1 + random.nextInt(3), RandomHistory.date(random));
            case 5 ->
                new RiskReassessmentRequested(
                        new Code("P1.A.K1"),
                        List.of(new Period("2023-Q1"), new Period("2023-Q2")),
                        RandomHistory.date(random));
            case 6 -> new RiskEscalated(WHY, RandomHistory.date(random));
            case 7 -> new RiskAccepted(WHY, null, RandomHistory.date(random));
            case 8 -> new RiskMaterialised(WHY, RandomHistory.partialDate(random));
            case 9, 10 -> new RiskReopened(WHY, RandomHistory.date(random));
            default -> event;
        };
    }

    /** Now and then a revision of the mitigation. */
    DomainEvent insteadOf(Code mitigation, DomainEvent event) {
        @Nullable PartialDate due = random.nextBoolean() ? RandomHistory.partialDate(random) : null;
        return random.nextBoolean()
                ? new MitigationRevised(mitigation, person(), due, RandomHistory.date(random))
                : event;
    }

    private ActorId person() {
        return new ActorId("p-" + random.nextInt(5));
    }

    private Level level() {
        return Level.values()[random.nextInt(3)];
    }
}
