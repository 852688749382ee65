package org.kpiledger.events;

import static org.kpiledger.events.Sampling.BORIS;
import static org.kpiledger.events.Sampling.DOCUMENT;
import static org.kpiledger.events.Sampling.KPI;
import static org.kpiledger.events.Sampling.MEETING;
import static org.kpiledger.events.Sampling.START;
import static org.kpiledger.events.Sampling.byHand;
import static org.kpiledger.events.Sampling.imported;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.BaselineSet;
import org.kpiledger.events.kpi.BreakdownRule;
import org.kpiledger.events.kpi.Category;
import org.kpiledger.events.kpi.Check;
import org.kpiledger.events.kpi.CheckKind;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.Consequence;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.Disaggregation;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiLinked;
import org.kpiledger.events.kpi.KpiOwnerAssigned;
import org.kpiledger.events.kpi.KpiOwnerReleased;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRefined;
import org.kpiledger.events.kpi.KpiRejected;
import org.kpiledger.events.kpi.KpiRetired;
import org.kpiledger.events.kpi.KpiReturned;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.Relation;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.TargetApproved;
import org.kpiledger.events.kpi.TargetReturned;
import org.kpiledger.events.kpi.TargetSet;
import org.kpiledger.events.kpi.ValueType;

/** One event of every type of a KPI. */
final class KpiSamples {
    private KpiSamples() {}

    static List<Sample> all() {
        return List.of(
                imported(12, KPI, 0, kpiProposed()),
                byHand(
                        22,
                        KPI,
                        1,
                        "APPROVER",
                        null,
                        new KpiApproved(1, new Line("TDAG-23"), new Line("TDAG-23/DT/12"), LocalDate.of(2023, 6, 22))),
                byHand(
                        35,
                        KPI,
                        2,
                        "PLANNER",
                        null,
                        new KpiRefined(
                                2,
                                refinedSheet(),
                                Comparability.RESTATED,
                                MEETING,
                                DOCUMENT,
                                LocalDate.of(2024, 5, 6))),
                byHand(
                        36,
                        KPI,
                        3,
                        "APPROVER",
                        "the range of the second measure is missing",
                        new KpiReturned(2, LocalDate.of(2024, 5, 8))),
                byHand(
                        37,
                        KPI,
                        4,
                        "APPROVER",
                        "relief is counted elsewhere",
                        new KpiRejected(3, MEETING, DOCUMENT, LocalDate.of(2024, 5, 21))),
                byHand(38, KPI, 5, "DIRECTOR", null, new KpiOwnerAssigned(BORIS, LocalDate.of(2024, 1, 8))),
                byHand(39, KPI, 6, "DIRECTOR", "left BDT", new KpiOwnerReleased(BORIS, LocalDate.of(2025, 1, 31))),
                byHand(
                        40,
                        KPI,
                        7,
                        "KPI_OWNER",
                        null,
                        new BaselineSet(
                                new Code("memberStates"),
                                new Code("GLO"),
                                1,
                                Quantity.of(4),
                                null,
                                new PartialDate("2022"),
                                new Line("BDT annual report 2022"),
                                LocalDate.of(2024, 1, 9))),
                byHand(
                        41,
                        KPI,
                        8,
                        "KPI_OWNER",
                        "two more cyclones were expected",
                        new TargetSet(
                                new Code("memberStates"),
                                new Code("GLO"),
                                new Period("2024"),
                                2,
                                Quantity.of(12),
                                null,
                                new PartialDate("2024-12-31"),
                                new Line("TDAG-24/INF/3"),
                                LocalDate.of(2024, 1, 9))),
                byHand(
                        42,
                        KPI,
                        9,
                        "APPROVER",
                        "no source is named",
                        new TargetReturned(
                                new Code("memberStates"), new Code("GLO"), null, 1, LocalDate.of(2024, 1, 10))),
                byHand(
                        43,
                        KPI,
                        10,
                        "APPROVER",
                        null,
                        new TargetApproved(
                                new Code("memberStates"),
                                new Code("GLO"),
                                new Period("2024"),
                                2,
                                MEETING,
                                DOCUMENT,
                                LocalDate.of(2024, 5, 21))),
                byHand(
                        44,
                        KPI,
                        11,
                        "PLANNER",
                        null,
                        new KpiLinked(Relation.CONTINUES, List.of(new Code("P1.EMT.K3")), LocalDate.of(2024, 5, 21))),
                byHand(45, KPI, 12, "PLANNER", null, new KpiRetired(DOCUMENT, LocalDate.of(2026, 1, 1))));
    }

    private static DefinitionSheet refinedSheet() {
        return new DefinitionSheet(
                new Code("P1.EMT"),
                LocalizedText.of(
                        "Number of Member States receiving BDT assistance for disaster relief", "在救灾方面得到电信发展局援助的成员国数量"),
                List.of(new Measure(
                        new Code("memberStates"),
                        new Code("MEMBER_STATE"),
                        ValueType.COUNT,
                        Aggregation.DISTINCT,
                        Direction.MAINTAIN,
                        List.of(new Disaggregation(
                                new Code("assistance-type"),
                                LocalizedName.of("Type of assistance", "援助方式"),
                                List.of(new Category(
                                        new Code("EQUIPMENT"), LocalizedName.of("Equipment supply", "设备供应"))),
                                BreakdownRule.MAY_OVERLAP)),
                        null,
                        ReportingMethod.CUMULATIVE,
                        List.of(
                                new Check(CheckKind.RANGE, Quantity.of(0), Quantity.of(193), Consequence.REFUSE),
                                new Check(CheckKind.NOT_FALLING, null, null, Consequence.WARN)))),
                List.of(),
                List.of(),
                null,
                null,
                Frequency.YEARLY,
                LocalizedText.of("Reports of the regional offices", "区域代表处的报告"),
                LocalizedText.of("Each Member State is counted once a year.", "每个成员国每年计算一次。"),
                true);
    }

    private static KpiProposed kpiProposed() {
        return new KpiProposed(
                1,
                new Code("P1.EMT"),
                LocalizedText.of(
                        "Number of Member States receiving BDT technical assistance for disaster relief",
                        "灾害过后，在救灾方面得到电信发展局技术援助的成员国数量"),
                List.of(new Measure(
                        new Code("memberStates"),
                        new Code("MEMBER_STATE"),
                        ValueType.COUNT,
                        Aggregation.DISTINCT,
                        Direction.MAINTAIN,
                        List.of(new Disaggregation(
                                new Code("assistance-type"),
                                LocalizedName.of("Type of assistance", "援助方式"),
                                List.of(
                                        new Category(
                                                new Code("EQUIPMENT"), LocalizedName.of("Equipment supply", "设备供应")),
                                        new Category(
                                                new Code("DAMAGE_ASSESSMENT"),
                                                LocalizedName.of("Infrastructure damage assessment", "基础设施损害评估"))))),
                        LocalizedText.of("More is not better in itself.", "数量增加本身并不代表改善。"))),
                List.of(),
                List.of(),
                null,
                SourceRef.lines(272),
                START);
    }
}
