package org.kpiledger.command;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Category;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.Disaggregation;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.plan.PlanFactKind;
import org.kpiledger.events.plan.PlanFactRecorded;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.ThemeAdded;

/** A small part of OP-23 that exists already: two priorities, two themes, two regions, two KPIs. */
public final class SamplePlan {
    public static final LocalDate DAY = LocalDate.of(2023, 1, 1);
    public static final Code OP_23 = new Code("OP-23");
    public static final Code P1 = new Code("P1");
    public static final Code P3 = new Code("P3");
    public static final Code EMT = new Code("P1.EMT");
    public static final Code CD = new Code("P3.CD");

    /** Member States, united by their members, in two types of assistance; approved. */
    public static final Code STATES = new Code("P1.EMT.K4");

    /** Measures of the other kinds, named after them; proposed only. */
    public static final Code VARIOUS = new Code("P3.CD.K1");

    private SamplePlan() {}

    public static GivenFacts facts() {
        return GivenFacts.none()
                .and(SubjectId.plan(OP_23), plan())
                .and(SubjectId.kpi(OP_23, STATES), proposed(EMT, states()), new KpiApproved(1, null, null, DAY))
                .and(
                        SubjectId.kpi(OP_23, VARIOUS),
                        proposed(
                                CD,
                                measure("count", "PERSON", ValueType.COUNT, Aggregation.LATEST),
                                measure("share", "PERCENT", ValueType.PERCENT, Aggregation.LATEST),
                                measure("money", "CHF", ValueType.MONEY, Aggregation.SUM),
                                measure("score", "SCORE", ValueType.RATIO, Aggregation.AVERAGE)));
    }

    public static KpiProposed proposed(Code theme, Measure... measures) {
        return new KpiProposed(
                1, theme, LocalizedText.en("A KPI"), List.of(measures), List.of(), List.of(), null, null, DAY);
    }

    public static Measure measure(String code, String unit, ValueType type, Aggregation aggregation) {
        return new Measure(new Code(code), new Code(unit), type, aggregation, Direction.INCREASE, List.of(), null);
    }

    private static Measure states() {
        Disaggregation closed = dimension("assistance-type", "EQUIPMENT", "DAMAGE_ASSESSMENT");
        Disaggregation open = dimension("area");
        return new Measure(
                new Code("memberStates"),
                new Code("MEMBER_STATE"),
                ValueType.COUNT,
                Aggregation.DISTINCT,
                Direction.MAINTAIN,
                List.of(closed, open),
                null);
    }

    public static Disaggregation dimension(String code, String... categories) {
        return new Disaggregation(
                new Code(code),
                LocalizedName.en(code),
                List.of(categories).stream()
                        .map(category -> new Category(new Code(category), LocalizedName.en(category)))
                        .toList());
    }

    private static DomainEvent[] plan() {
        return new DomainEvent[] {
            new PlanRegistered(
                    LocalizedName.en("OP-23"),
                    2023,
                    2026,
                    new CurrencyCode("CHF"),
                    new Line("Europe/Zurich"),
                    null,
                    null,
                    null,
                    DAY),
            new PriorityAdded(P1, PriorityKind.PRIORITY, LocalizedName.en("Affordable connectivity"), null, null, DAY),
            new PriorityAdded(P3, PriorityKind.PRIORITY, LocalizedName.en("Enabling environment"), null, null, DAY),
            new ThemeAdded(EMT, P1, LocalizedName.en("Emergency telecommunications"), false, null, DAY),
            new ThemeAdded(CD, P3, LocalizedName.en("Capacity development"), false, null, DAY),
            region("ASP"),
            region("EUR")
        };
    }

    private static PlanFactRecorded region(String code) {
        return new PlanFactRecorded(
                new Code(code), PlanFactKind.REGION, null, LocalizedText.en(code), null, List.of(), null, null, DAY);
    }
}
