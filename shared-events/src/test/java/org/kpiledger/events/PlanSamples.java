package org.kpiledger.events;

import static org.kpiledger.events.Sampling.CHF;
import static org.kpiledger.events.Sampling.DOCUMENT;
import static org.kpiledger.events.Sampling.PLAN;
import static org.kpiledger.events.Sampling.START;
import static org.kpiledger.events.Sampling.byHand;
import static org.kpiledger.events.Sampling.imported;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.plan.DiscrepancyNoted;
import org.kpiledger.events.plan.OutcomeAdded;
import org.kpiledger.events.plan.OutputAdded;
import org.kpiledger.events.plan.PlanAdopted;
import org.kpiledger.events.plan.PlanAmended;
import org.kpiledger.events.plan.PlanClosed;
import org.kpiledger.events.plan.PlanFactKind;
import org.kpiledger.events.plan.PlanFactRecorded;
import org.kpiledger.events.plan.PlanNodeRenamed;
import org.kpiledger.events.plan.PlanNodeRetired;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.SdgTargetLinked;
import org.kpiledger.events.plan.Severity;
import org.kpiledger.events.plan.SourceDocument;
import org.kpiledger.events.plan.ThematicPriorityLinked;
import org.kpiledger.events.plan.ThemeAdded;

/** One event of every type of the plan. */
final class PlanSamples {
    private PlanSamples() {}

    static List<Sample> all() {
        return List.of(
                imported(3, PLAN, 0, planRegistered()),
                imported(
                        4,
                        PLAN,
                        1,
                        new PriorityAdded(
                                new Code("P1"),
                                PriorityKind.PRIORITY,
                                LocalizedName.of("Affordable connectivity", "价格可承受的连接"),
                                LocalizedText.of(
                                        "including network and digital infrastructure, emergency telecommunications",
                                        "包括网络和数字基础设施、应急通信"),
                                new SourceRef(new Line("3.1"), List.of(39, 243, 256)),
                                START)),
                imported(
                        5,
                        PLAN,
                        2,
                        new ThemeAdded(
                                new Code("P1.EMT"),
                                new Code("P1"),
                                LocalizedName.of("Emergency telecommunications", "应急通信"),
                                false,
                                SourceRef.lines(263),
                                START)),
                imported(6, PLAN, 3, outcomeAdded()),
                imported(
                        7,
                        PLAN,
                        4,
                        new OutputAdded(
                                new Code("P1.EMT.T1"),
                                new Code("P1.EMT"),
                                new Code("POLICY_AND_KNOWLEDGE"),
                                LocalizedName.of(
                                        "Development of policy frameworks and knowledge products", "政策框架的制定和知识产品的开发"),
                                SourceRef.lines(265),
                                START)),
                imported(8, PLAN, 5, planFactRecorded()),
                imported(9, PLAN, 6, discrepancyNoted()),
                byHand(
                        17,
                        PLAN,
                        7,
                        "DIRECTOR",
                        "adopted as amended",
                        new PlanAdopted(new Line("TDAG-23/INF/4"), LocalDate.of(2023, 6, 22))),
                byHand(
                        140,
                        PLAN,
                        8,
                        "PLANNER",
                        null,
                        new PlanAmended(
                                new Code("AMD-1"),
                                DOCUMENT,
                                LocalizedText.of("Two themes become one.", "两个主题合并为一个。"),
                                LocalDate.of(2025, 1, 1))),
                byHand(
                        141,
                        PLAN,
                        9,
                        "PLANNER",
                        null,
                        new PlanNodeRenamed(
                                new Code("P1.EMT"),
                                LocalizedName.of("Emergency telecommunications and early warning", "应急通信和预警"),
                                new Code("AMD-1"),
                                LocalDate.of(2025, 1, 1))),
                byHand(
                        142,
                        PLAN,
                        10,
                        "PLANNER",
                        null,
                        new PlanNodeRetired(
                                new Code("P1.EMT.TA"),
                                new Prose("Merged into another line."),
                                new Code("AMD-1"),
                                LocalDate.of(2025, 1, 1))),
                byHand(
                        143,
                        PLAN,
                        11,
                        "PLANNER",
                        null,
                        new ThematicPriorityLinked(new Code("P1"), new Code("TP3"), null, LocalDate.of(2025, 1, 1))),
                byHand(
                        144,
                        PLAN,
                        12,
                        "PLANNER",
                        null,
                        new SdgTargetLinked(new Code("P1"), new Code("9.c"), LocalDate.of(2025, 1, 1))),
                byHand(
                        145,
                        PLAN,
                        13,
                        "DIRECTOR",
                        null,
                        new PlanClosed(new Line("TDAG-26/3"), LocalDate.of(2026, 12, 31))));
    }

    private static PlanRegistered planRegistered() {
        return new PlanRegistered(
                LocalizedName.of("ITU-D Operational Plan for 2023 (OP-23)", "2023年ITU-D运作规划（OP-23）"),
                2023,
                2026,
                CHF,
                new Line("Europe/Zurich"),
                LocalizedName.of("Kigali Action Plan (WTDC-22)", "《基加利行动计划》（WTDC-22）"),
                LocalizedText.of(
                        "Only funds available for operational activities and external services are reflected.",
                        "仅反映可用于运作活动和外部服务的资金。"),
                new SourceDocument(
                        new Line("ITU-D Operational Plan 2023 (OP-23)"),
                        new Line("zh"),
                        null,
                        new Sha256("c5b15398e9e067ebc40074a4d57fec3ca061f43e029c06465644d2fbf8b18b9d"),
                        867),
                START);
    }

    private static OutcomeAdded outcomeAdded() {
        return new OutcomeAdded(
                new Code("P1.EMT.O1"),
                new Code("P1.EMT"),
                LocalizedText.of(
                        "Strengthened capacity of Member States to use telecommunications/ICTs for disaster risk"
                                + " reduction and management",
                        "成员国利用电信/ICT减少和管理灾害风险的能力得到加强"),
                List.of(),
                List.of(new Code("P1.NDI.O1")),
                SourceRef.lines(264),
                START);
    }

    private static PlanFactRecorded planFactRecorded() {
        return new PlanFactRecorded(
                new Code("FUNDING-GLO"),
                PlanFactKind.FUNDING_BY_REGION,
                null,
                LocalizedText.of("Slightly more than half of the funds are for global activities.", "一半略多的资金用于全球活动。"),
                null,
                List.of(new Figure(
                        new Line("share of the total"),
                        Quantity.parse("54"),
                        null,
                        new Code("PERCENT"),
                        new Line("slightly more than half"),
                        new Line("54%"))),
                null,
                new SourceRef(new Line("2.2"), List.of(91, 92)),
                START);
    }

    private static DiscrepancyNoted discrepancyNoted() {
        return new DiscrepancyNoted(
                new Code("D-01"),
                new Code("P3"),
                new Code("SHARE"),
                Severity.HIGH,
                LocalizedText.of(
                        "P3's share of the total is printed 26.5% in Table 1 and 26.4% in section 3.3.",
                        "重点工作3占总计的百分比在表1中为26.5%，在3.3节中为26.4%。"),
                LocalizedText.of("The amounts are kept; shares follow from them.", "保留金额，百分比由金额得出。"),
                List.of(
                        new Figure(new Line("printed"), Quantity.parse("26.4"), null, null, null, new Line("26.4%")),
                        new Figure(new Line("expected"), Quantity.parse("26.5"), null, null, null, null)),
                SourceRef.lines(52, 421),
                START);
    }
}
