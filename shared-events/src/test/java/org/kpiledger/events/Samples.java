package org.kpiledger.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.access.DelegationEnded;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityLink;
import org.kpiledger.events.activity.ActivityLinked;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.ActivityUnlinked;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.activity.LinkBasis;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetApproved;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.budget.BudgetTotalRevised;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;
import org.kpiledger.events.budget.FundsPledged;
import org.kpiledger.events.budget.NodeAllocation;
import org.kpiledger.events.budget.PledgeWithdrawn;
import org.kpiledger.events.codec.Attributes;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.CommandHash;
import org.kpiledger.events.finding.FigureKind;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.finding.FindingAnswered;
import org.kpiledger.events.finding.FindingClosed;
import org.kpiledger.events.finding.FindingRaised;
import org.kpiledger.events.installation.ClockAccepted;
import org.kpiledger.events.installation.LogOpened;
import org.kpiledger.events.installation.RestoreAccepted;
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
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodCertified;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.period.PeriodOpened;
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
import org.kpiledger.events.value.Basis;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Part;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.events.value.Warning;

/** One realistic event of every type, from the Operational Plan 2023; the golden files hold their entries. */
public final class Samples {
    private static final String ORIGIN = "kpi-ledger-k3v9q2";
    private static final Instant BEGINNING = Instant.parse("2026-11-23T09:15:00.000417Z");
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final ActorId ANNA = new ActorId("p-8f2c41d09a77");
    private static final ActorId BORIS = new ActorId("p-1d7be6a3c052");
    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final Code OP_23 = new Code("OP-23");
    private static final SubjectId PLAN = SubjectId.plan(OP_23);
    private static final SubjectId BUDGET = SubjectId.budget(OP_23, 2023);
    private static final SubjectId KPI = SubjectId.kpi(OP_23, new Code("P1.EMT.K4"));
    private static final SubjectId RISK = SubjectId.risk(OP_23, new Code("R-HR"));
    private static final SubjectId ACTIVITY = SubjectId.activity(OP_23, new Code("H-005"));
    private static final SubjectId PERIOD = SubjectId.period(OP_23, new Period("2024"));
    private static final SubjectId FINDING = SubjectId.finding(OP_23, new Code("F-0001"));
    private static final Line MEETING = new Line("TDAG-24");
    private static final Line DOCUMENT = new Line("TDAG-24/DT/9");
    private static final SubjectId VALUE =
            ValueId.parse("OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005").subject();

    private Samples() {}

    /** One sample of every type, in the order of their positions. */
    public static List<Sample> all() {
        return List.of(
                system(1, SubjectId.INSTALLATION, 0, Channel.SYSTEM, new LogOpened(new Line(ORIGIN))),
                system(
                        2,
                        SubjectId.access(ANNA),
                        0,
                        Channel.SYSTEM,
                        new RoleGranted(Role.KPI_OWNER, new Scope(OP_23, null, new Code("ASP")), START)),
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
                imported(10, BUDGET, 0, new BudgetEstablished(money("4200000.00"), BudgetStatus.PRELIMINARY, START)),
                imported(
                        11,
                        BUDGET,
                        1,
                        new BudgetAllocated(new Code("P1"), null, money("519000.00"), amount("519000.00"), START)),
                imported(12, KPI, 0, kpiProposed()),
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
                imported(15, ACTIVITY, 0, new ActivityReported(report("about"))),
                imported(16, VALUE, 0, new KpiValueRecorded(1, false, reading("EQUIPMENT", null))),
                byHand(
                        17,
                        PLAN,
                        7,
                        "DIRECTOR",
                        "adopted as amended",
                        new PlanAdopted(new Line("TDAG-23/INF/4"), LocalDate.of(2023, 6, 22))),
                byHand(
                        18,
                        BUDGET,
                        2,
                        "PLANNER",
                        null,
                        new AllocationReduced(
                                new Code("P1.NDI"),
                                new Code("P1"),
                                money("2000.00"),
                                amount("390000.00"),
                                LocalDate.of(2023, 7, 3))),
                byHand(19, BUDGET, 3, "PLANNER", "moved to training", budgetTransferred()),
                byHand(
                        20,
                        BUDGET,
                        4,
                        "PLANNER",
                        null,
                        new ExpenditureRecorded(
                                new Code("P3.CD"),
                                money("1250.40"),
                                new Line("SAP 4500018834"),
                                null,
                                LocalDate.of(2023, 7, 14),
                                amount("8730.15"))),
                byHand(
                        21,
                        BUDGET,
                        5,
                        "PLANNER",
                        "入错账户",
                        new ExpenditureReversed(
                                new Code("P3.CD"),
                                money("1250.40"),
                                new Line("SAP 4500018834"),
                                null,
                                LocalDate.of(2023, 7, 17),
                                amount("7479.75"))),
                byHand(
                        22,
                        KPI,
                        1,
                        "APPROVER",
                        null,
                        new KpiApproved(1, new Line("TDAG-23"), new Line("TDAG-23/DT/12"), LocalDate.of(2023, 6, 22))),
                byHand(
                        23,
                        VALUE,
                        1,
                        "KPI_OWNER",
                        null,
                        new KpiValueCorrected(
                                1,
                                true,
                                reading("DAMAGE_ASSESSMENT", "只做了损害评估。\nNo equipment was supplied."),
                                ReasonCode.SOURCE_REVISED)),
                byHand(24, VALUE, 2, "KPI_OWNER", "H-001 counts it", new KpiValueWithdrawn(ReasonCode.DUPLICATE)),
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
                byHand(29, ACTIVITY, 1, "PLANNER", null, new ActivityCorrected(report(null), ReasonCode.DATA_ENTRY)),
                byHand(30, ACTIVITY, 2, "PLANNER", "merged", new ActivityWithdrawn(ReasonCode.OTHER)),
                byHand(
                        31,
                        SubjectId.access(ANNA),
                        1,
                        "ADMIN",
                        null,
                        new RoleRevoked(
                                Role.KPI_OWNER, new Scope(OP_23, null, new Code("ASP")), LocalDate.of(2023, 12, 31))),
                byHand(
                        32,
                        SubjectId.INSTALLATION,
                        1,
                        "ADMIN",
                        "the time server was wrong since noon",
                        new ClockAccepted(
                                new Moment("2026-11-23T07:15:32.000250Z"), new Moment("2026-11-23T09:15:31.000417Z"))),
                byHand(
                        33,
                        SubjectId.access(BORIS),
                        0,
                        "APPROVER",
                        "on leave in July",
                        new RoleDelegated(
                                ANNA,
                                Role.APPROVER,
                                new Scope(OP_23, new Code("P1"), null),
                                LocalDate.of(2024, 6, 28),
                                LocalDate.of(2024, 7, 31),
                                null)),
                byHand(
                        34,
                        SubjectId.access(BORIS),
                        1,
                        "APPROVER",
                        "back early",
                        new DelegationEnded(
                                ANNA,
                                Role.APPROVER,
                                new Scope(OP_23, new Code("P1"), null),
                                LocalDate.of(2024, 7, 20))),
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
                byHand(45, KPI, 12, "PLANNER", null, new KpiRetired(DOCUMENT, LocalDate.of(2026, 1, 1))),
                byHand(
                        46,
                        VALUE,
                        3,
                        "KPI_OWNER",
                        null,
                        new KpiValueSubmitted(
                                1, List.of(new Warning(CheckKind.NOT_FALLING, Quantity.of(1), Quantity.of(3))))),
                byHand(47, VALUE, 4, "APPROVER", "the report is missing", new KpiValueReturned(1)),
                byHand(48, VALUE, 5, "KPI_OWNER", null, new KpiValueVerified(2)),
                byHand(49, VALUE, 6, "APPROVER", null, new KpiValueApproved(2)),
                byHand(
                        50,
                        VALUE,
                        7,
                        "KPI_OWNER",
                        null,
                        new KpiValueCommented(new Prose("瓦努阿图已确认。\nConfirmed by the regional office."))),
                byHand(51, PERIOD, 0, "APPROVER", null, new PeriodOpened(LocalDate.of(2024, 1, 8))),
                byHand(52, PERIOD, 1, "APPROVER", null, new PeriodClosed(3, LocalDate.of(2025, 2, 28))),
                byHand(
                        53,
                        PERIOD,
                        2,
                        "APPROVER",
                        "the regional report came late",
                        new LateEntryGranted(
                                new Code("L-01"),
                                new Code("P1.EMT.K4"),
                                new Code("ASP"),
                                BORIS,
                                LocalDate.of(2025, 3, 14),
                                LocalDate.of(2025, 3, 3))),
                byHand(
                        54,
                        PERIOD,
                        3,
                        "APPROVER",
                        null,
                        new LateEntryEnded(new Code("L-01"), LocalDate.of(2025, 3, 10))),
                byHand(55, PERIOD, 4, "APPROVER", null, new PeriodCertified(DOCUMENT, LocalDate.of(2025, 3, 31))),
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
                                ANNA, new Prose("I leave BDT in August."), LocalDate.of(2024, 8, 15))),
                byHand(
                        101,
                        BUDGET,
                        6,
                        "DIRECTOR",
                        "the Council granted more",
                        new BudgetTotalRevised(money("4350000.00"), amount("4200000.00"), LocalDate.of(2023, 9, 1))),
                byHand(
                        102,
                        BUDGET,
                        7,
                        "APPROVER",
                        null,
                        new BudgetApproved(money("4350000.00"), new Line("TDAG-23/DT/14"), LocalDate.of(2023, 9, 12))),
                byHand(
                        103,
                        BUDGET,
                        8,
                        "PLANNER",
                        null,
                        new CommitmentRecorded(
                                new Code("P3.CD"),
                                money("6000.00"),
                                new Line("PO 4600002210"),
                                new Line("大学 / Training centre"),
                                LocalDate.of(2023, 9, 15),
                                amount("6000.00"))),
                byHand(
                        104,
                        BUDGET,
                        9,
                        "PLANNER",
                        null,
                        new CommitmentReleased(
                                new Code("P3.CD"),
                                money("1250.40"),
                                new Line("PO 4600002210"),
                                new Line("SAP 4500018835"),
                                LocalDate.of(2023, 10, 2),
                                amount("4749.60"),
                                amount("4749.60"))),
                byHand(
                        105,
                        BUDGET,
                        10,
                        "PLANNER",
                        "paid twice",
                        new CommitmentRestored(
                                new Code("P3.CD"),
                                money("1250.40"),
                                new Line("PO 4600002210"),
                                new Line("SAP 4500018835"),
                                LocalDate.of(2023, 10, 5),
                                amount("6000.00"),
                                amount("6000.00"))),
                byHand(
                        106,
                        BUDGET,
                        11,
                        "PLANNER",
                        null,
                        new FundsPledged(
                                new Code("PL-2023-01"),
                                new Line("Government of Norway"),
                                new Code("P1.EMT"),
                                Money.of(amount("250000"), new CurrencyCode("EUR")),
                                Rate.parse("0.9633"),
                                LocalDate.of(2023, 9, 29),
                                new Line("UN operational rate"),
                                money("240825.00"),
                                new PartialDate("2023-09"))),
                byHand(
                        107,
                        BUDGET,
                        12,
                        "PLANNER",
                        "pledged for 2024 instead",
                        new PledgeWithdrawn(new Code("PL-2023-01"), ReasonCode.OTHER, LocalDate.of(2023, 12, 1))),
                byHand(
                        120,
                        FINDING,
                        0,
                        "AUDITOR",
                        null,
                        new FindingRaised(
                                FigureRef.of(FigureKind.VALUE, VALUE),
                                LocalDate.of(2023, 12, 31),
                                Position.of(55),
                                new Line("One country of two is proven"),
                                new Prose("The report names Vanuatu only.\n报告仅提及瓦努阿图。"),
                                Severity.MEDIUM,
                                LocalDate.of(2025, 4, 7))),
                byHand(
                        121,
                        FINDING,
                        1,
                        "PLANNER",
                        null,
                        new FindingAnswered(
                                1,
                                new Prose("The second report will be added."),
                                true,
                                LocalDate.of(2025, 6, 30),
                                LocalDate.of(2025, 4, 14))),
                byHand(
                        122,
                        FINDING,
                        2,
                        "AUDITOR",
                        null,
                        new FindingClosed(
                                new Prose("The second report was added and seen."), LocalDate.of(2025, 7, 1))),
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
                        new PlanClosed(new Line("TDAG-26/3"), LocalDate.of(2026, 12, 31))),
                byHand(
                        160,
                        ACTIVITY,
                        3,
                        "PLANNER",
                        null,
                        new ActivityLinked(ActivityLink.PLEDGE, new Line("2024/PL-1"), LocalDate.of(2024, 2, 1))),
                byHand(
                        161,
                        ACTIVITY,
                        4,
                        "PLANNER",
                        "another activity was meant",
                        new ActivityUnlinked(ActivityLink.PLEDGE, new Line("2024/PL-1"), ReasonCode.DATA_ENTRY)),
                byHand(
                        250,
                        SubjectId.INSTALLATION,
                        2,
                        "ADMIN",
                        "the disk failed, and the backup of the night before was put back",
                        new RestoreAccepted(
                                Position.of(1_200),
                                new Sha256("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                                new Line("witness auditor.example"))));
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

    /** The sample of one type. */
    public static <E extends DomainEvent> E of(Class<E> type) {
        return all().stream()
                .map(Sample::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no sample of " + type));
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

    private static Report report(@Nullable String qualifier) {
        return new Report(
                new Code("P1"),
                new Code("P1.EMT"),
                new PartialDate("2023-03"),
                null,
                ActivityStatus.DONE,
                new Code("ASP"),
                List.of(new Country("VUT")),
                List.of(new Line("Emergency Telecommunications Cluster (ETC)")),
                List.of(
                        new Figure(
                                new Line("severe tropical cyclones"), Quantity.of(2), null, null, null, new Line("两个")),
                        new Figure(
                                new Line("people affected"),
                                Quantity.of(250_000),
                                null,
                                new Code("PERSON"),
                                qualifier == null ? null : new Line(qualifier),
                                new Line("25万人"))),
                new Code("P1.EMT.K4"),
                LinkBasis.INFERRED,
                LocalizedText.of("The DCM was activated to support relief in Vanuatu.", "启动了灾害连通性地图，支持瓦努阿图救灾。"),
                SourceRef.lines(315));
    }

    private static Reading reading(String assistance, @Nullable String note) {
        return new Reading(
                new PartialDate("2023-03"),
                Quantity.of(1),
                null,
                null,
                List.of(new Code("VUT")),
                null,
                List.of(new Part(new Code("assistance-type"), new Code(assistance), Quantity.of(1))),
                Basis.COUNTRIES_NAMED,
                false,
                List.of(new Sha256("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
                note == null ? null : new Prose(note));
    }

    private static BudgetTransferred budgetTransferred() {
        return new BudgetTransferred(
                new Code("P3.ST"),
                new Code("P4.CS"),
                money("1000.00"),
                amount("337500.00"),
                amount("401000.00"),
                List.of(
                        new NodeAllocation(new Code("P3"), amount("1110000.00")),
                        new NodeAllocation(new Code("P4"), amount("481000.00"))),
                LocalDate.of(2023, 7, 10));
    }

    private static Money money(String amount) {
        return new Money(amount(amount), CHF);
    }

    private static Amount amount(String text) {
        return Amount.parse(text);
    }

    private static Sample system(long position, SubjectId subject, long sequence, Channel channel, DomainEvent event) {
        return sample(position, subject, sequence, ActorId.SYSTEM, null, null, channel, event);
    }

    private static Sample imported(long position, SubjectId subject, long sequence, DomainEvent event) {
        return sample(position, subject, sequence, ActorId.SYSTEM, null, null, Channel.IMPORT, event);
    }

    private static Sample byHand(
            long position, SubjectId subject, long sequence, String role, @Nullable String reason, DomainEvent event) {
        return sample(
                position, subject, sequence, ANNA, role, reason == null ? null : new Line(reason), Channel.UI, event);
    }

    private static Sample sample(
            long position,
            SubjectId subject,
            long sequence,
            ActorId actor,
            @Nullable String role,
            @Nullable Line reason,
            Channel channel,
            DomainEvent event) {
        String command = "c-" + position;
        Attributes attributes = new Attributes(
                String.format("019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b%02x", position),
                Attributes.source(ORIGIN, subject),
                subject,
                sequence,
                actor,
                role,
                null,
                reason,
                channel,
                command,
                CommandHash.of(event.getClass().getSimpleName(), new byte[0]),
                command,
                null);
        return new Sample(position, BEGINNING.plusSeconds(position), attributes, event);
    }
}
