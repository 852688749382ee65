package org.kpiledger.command.risk;

import static org.kpiledger.command.SamplePlan.DAY;

import java.time.LocalDate;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Prose;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskRaised;

/** A risk to the whole plan, and the people around it. */
final class Given {
    static final Code FIN = new Code("R-FIN");
    static final ActorId ANNA = new ActorId("p-anna");
    static final ActorId BORIS = new ActorId("p-boris");
    static final LocalDate LATER = DAY.plusMonths(3);
    static final Prose WHY = new Prose("The pledges fell short.");

    static final RiskRaised RAISED = new RiskRaised(
            null,
            LocalizedName.en("Financial"),
            LocalizedText.en("Lack of funding"),
            1,
            Level.MEDIUM,
            Level.HIGH,
            null,
            null,
            DAY);
    static final RiskOwnerAssigned ASSIGNED = new RiskOwnerAssigned(ANNA, DAY);

    private Given() {}
}
