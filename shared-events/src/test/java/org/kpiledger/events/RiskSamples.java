package org.kpiledger.events;

import static org.kpiledger.events.Sampling.ANNA;
import static org.kpiledger.events.Sampling.BORIS;
import static org.kpiledger.events.Sampling.RISK;
import static org.kpiledger.events.Sampling.START;
import static org.kpiledger.events.Sampling.byHand;
import static org.kpiledger.events.Sampling.imported;
import static org.kpiledger.events.Sampling.system;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.MitigationRevised;
import org.kpiledger.events.risk.RiskAccepted;
import org.kpiledger.events.risk.RiskCadenceSet;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskConfirmedUnchanged;
import org.kpiledger.events.risk.RiskEscalated;
import org.kpiledger.events.risk.RiskMaterialised;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskOwnershipAccepted;
import org.kpiledger.events.risk.RiskOwnershipDeclined;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;
import org.kpiledger.events.risk.RiskReassessmentRequested;
import org.kpiledger.events.risk.RiskReopened;

/** One event of every type of a risk. */
final class RiskSamples {
    private RiskSamples() {}

    static List<Sample> all() {
        return List.of(
                imported(13, RISK, 0, riskRaised()),
                imported(
                        14,
                        RISK,
                        1,
                        new MitigationAdded(
                                new Code("R-HR.M2"),
                                LocalizedText.of(
                                        "Create, keep updating and further develop rosters of experts",
                                        "创建、不断更新并进一步开发专家名册"),
                                BORIS,
                                new PartialDate("2023-06"),
                                SourceRef.lines(224),
                                START)),
                byHand(25, RISK, 2, "DIRECTOR", null, new RiskOwnerAssigned(ANNA, LocalDate.of(2023, 7, 1))),
                byHand(
                        26,
                        RISK,
                        3,
                        "KPI_OWNER",
                        null,
                        new RiskReassessed(1, Level.LOW, Level.HIGH, LocalDate.of(2023, 9, 30))),
                byHand(
                        27,
                        RISK,
                        4,
                        "KPI_OWNER",
                        null,
                        new MitigationCompleted(new Code("R-HR.M2"), LocalDate.of(2023, 9, 29))),
                byHand(
                        28,
                        RISK,
                        5,
                        "DIRECTOR",
                        null,
                        new RiskClosed(new Prose("专家名册已建立。\nThe roster is kept by BDT."), LocalDate.of(2023, 12, 15))),
                byHand(
                        70,
                        RISK,
                        6,
                        "DIRECTOR",
                        null,
                        new RiskReopened(new Prose("又有两位专家离职。"), LocalDate.of(2024, 1, 15))),
                byHand(71, RISK, 7, "RISK_OWNER", null, new RiskOwnershipAccepted(ANNA, LocalDate.of(2024, 1, 16))),
                byHand(72, RISK, 8, "DIRECTOR", null, new RiskCadenceSet(6, LocalDate.of(2024, 1, 16))),
                byHand(
                        73,
                        RISK,
                        9,
                        "RISK_OWNER",
                        null,
                        new RiskConfirmedUnchanged(
                                1,
                                Level.LOW,
                                Level.HIGH,
                                Level.LOW,
                                Level.MEDIUM,
                                new Prose("名册没有变化。\nThe roster is as it was."),
                                LocalDate.of(2024, 1, 31))),
                byHand(
                        74,
                        RISK,
                        10,
                        "PLANNER",
                        null,
                        new MitigationRevised(
                                new Code("R-HR.M3"), ANNA, new PartialDate("2024-06"), LocalDate.of(2024, 2, 1))),
                byHand(
                        75,
                        RISK,
                        11,
                        "RISK_OWNER",
                        null,
                        new RiskEscalated(new Prose("Recruitment is frozen."), LocalDate.of(2024, 3, 1))),
                byHand(
                        76,
                        RISK,
                        12,
                        "APPROVER",
                        null,
                        new RiskAccepted(
                                new Prose("Until recruitment begins again."),
                                LocalDate.of(2024, 6, 30),
                                LocalDate.of(2024, 3, 4))),
                system(
                        77,
                        RISK,
                        13,
                        Channel.SYSTEM,
                        new RiskReassessmentRequested(
                                new Code("P1.EMT.K4"),
                                List.of(new Period("2024-Q1"), new Period("2024-Q2")),
                                LocalDate.of(2024, 7, 1))),
                byHand(
                        78,
                        RISK,
                        14,
                        "RISK_OWNER",
                        null,
                        new RiskMaterialised(
                                new Prose("No expert could be sent to Vanuatu."), new PartialDate("2024-07"))),
                byHand(
                        79,
                        RISK,
                        15,
                        "RISK_OWNER",
                        "left BDT",
                        new RiskOwnershipDeclined(
                                ANNA, new Prose("I leave BDT in August."), LocalDate.of(2024, 8, 15))));
    }

    private static RiskRaised riskRaised() {
        return new RiskRaised(
                null,
                LocalizedName.of("Human resources", "人力资源"),
                LocalizedText.of("Lack of qualified experts in the fields of activity", "活动领域缺乏符合条件的专家"),
                1,
                Level.HIGH,
                Level.HIGH,
                LocalizedText.of("The BDT Director will designate the risk owner.", "电信发展局主任将指定风险所有者。"),
                new SourceRef(new Line("2.6"), List.of(219, 220, 221, 222)),
                START);
    }
}
