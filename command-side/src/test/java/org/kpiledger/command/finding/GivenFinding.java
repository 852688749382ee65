package org.kpiledger.command.finding;

import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.EMT;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.P1;
import static org.kpiledger.command.SamplePlan.STATES;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Position;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.Report;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.finding.FigureKind;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.finding.FindingAnswered;
import org.kpiledger.events.finding.FindingRaised;
import org.kpiledger.events.kpi.BaselineSet;
import org.kpiledger.events.kpi.KpiOwnerAssigned;
import org.kpiledger.events.kpi.TargetSet;
import org.kpiledger.events.plan.Severity;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.Reading;

/** A plan with one figure of each kind, and findings on them. */
public final class GivenFinding {
    public static final Code F_1 = new Code("F-0001");
    public static final ActorId AUDITOR = new ActorId("p-auditor");
    public static final ActorId KPI_OWNER = new ActorId("p-kpi-owner");
    public static final ActorId RISK_OWNER = new ActorId("p-risk-owner");
    static final LocalDate RAISED = LocalDate.of(2024, 3, 1);
    static final LocalDate ANSWERED = LocalDate.of(2024, 3, 8);
    static final LocalDate DUE = LocalDate.of(2024, 6, 30);

    static final SubjectId BUDGET = SubjectId.budget(OP_23, 2023);
    static final SubjectId KPI = SubjectId.kpi(OP_23, STATES);
    public static final FigureRef VALUE =
            FigureRef.of(FigureKind.VALUE, new SubjectId("OP-23/value/P1.EMT.K4/memberStates/2023/ASP/-"));
    public static final FigureRef ALLOCATION = FigureRef.of(FigureKind.ALLOCATION, BUDGET, P1);
    static final FigureRef SPENT = FigureRef.of(FigureKind.SPENT, BUDGET, P1);
    static final FigureRef TARGET =
            new FigureRef(FigureKind.TARGET, KPI, new Code("memberStates"), null, new Period("2023"));
    static final FigureRef BASELINE = new FigureRef(FigureKind.BASELINE, KPI, new Code("memberStates"), null, null);
    public static final FigureRef RISK = FigureRef.of(FigureKind.RISK, SubjectId.risk(OP_23, new Code("R-FIN")));
    public static final FigureRef ACTIVITY =
            FigureRef.of(FigureKind.ACTIVITY, SubjectId.activity(OP_23, new Code("H-001")));

    private GivenFinding() {}

    public static GivenFacts facts() {
        return SamplePlan.facts()
                .and(VALUE.subject(), new KpiValueRecorded(1, true, reading()))
                .and(
                        BUDGET,
                        new BudgetEstablished(money("1000.00"), BudgetStatus.PRELIMINARY, DAY),
                        new BudgetAllocated(P1, null, money("500.00"), Amount.parse("500.00"), DAY))
                .and(
                        KPI,
                        new TargetSet(
                                new Code("memberStates"),
                                new Code("GLO"),
                                new Period("2023"),
                                1,
                                Quantity.of(9),
                                null,
                                new PartialDate("2023"),
                                new Line("TDAG-23/4"),
                                DAY),
                        new BaselineSet(
                                new Code("memberStates"),
                                new Code("GLO"),
                                1,
                                Quantity.of(3),
                                null,
                                new PartialDate("2022"),
                                new Line("BDT report 2022"),
                                DAY),
                        new KpiOwnerAssigned(KPI_OWNER, DAY))
                .and(
                        RISK.subject(),
                        new RiskRaised(
                                EMT,
                                LocalizedName.en("Financial"),
                                LocalizedText.en("Lack of funds"),
                                1,
                                Level.LOW,
                                Level.HIGH,
                                null,
                                null,
                                DAY),
                        new RiskOwnerAssigned(RISK_OWNER, DAY))
                .and(
                        ACTIVITY.subject(),
                        new ActivityReported(new Report(
                                P1,
                                null,
                                new PartialDate("2023-03"),
                                null,
                                ActivityStatus.DONE,
                                new Code("ASP"),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                null,
                                LocalizedText.en("A map was made"),
                                null)));
    }

    static List<FigureRef> figures() {
        return List.of(VALUE, ALLOCATION, SPENT, TARGET, BASELINE, RISK, ACTIVITY);
    }

    static RaiseFinding raise(FigureRef figure, @Nullable LocalDate validAt, @Nullable Long knownAt) {
        return new RaiseFinding(
                OP_23,
                F_1,
                figure,
                validAt,
                knownAt,
                new Line("One country of two"),
                new Prose("The report names Vanuatu only."),
                Severity.MEDIUM,
                RAISED);
    }

    public static FindingRaised raised(FigureRef figure, LocalDate validAt, long knownAt) {
        return new FindingRaised(
                figure,
                validAt,
                Position.of(knownAt),
                new Line("One country of two"),
                new Prose("The report names Vanuatu only."),
                Severity.MEDIUM,
                RAISED);
    }

    public static FindingRaised raised(FigureRef figure) {
        return raised(figure, LocalDate.of(2023, 12, 31), 40);
    }

    public static RespondToFinding respond(String response, LocalDate on) {
        return new RespondToFinding(OP_23, F_1, new Prose(response), true, DUE, on);
    }

    static FindingAnswered answered(int revision, String response, LocalDate on) {
        return new FindingAnswered(revision, new Prose(response), true, DUE, on);
    }

    private static Money money(String amount) {
        return Money.of(Amount.parse(amount), new CurrencyCode("CHF"));
    }

    private static Reading reading() {
        return new Reading(
                new PartialDate("2023"),
                Quantity.of(2),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                false,
                List.of(),
                null);
    }
}
