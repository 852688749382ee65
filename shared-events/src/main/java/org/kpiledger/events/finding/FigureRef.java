package org.kpiledger.events.finding;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Period;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;

/**
 * Which figure of a plan it is.
 *
 * @param subject whose events make it: a value, a KPI for a target or baseline, a year's budget, a risk, an activity
 * @param code the node of a budget's allocation or spending, or the measure of a target or baseline; else absent
 * @param reportingUnit for whom a target or baseline is; {@code GLO} where it is not given, and absent for the rest
 * @param period the year of a target; absent for one of the whole cycle, and for the rest
 */
public record FigureRef(
        FigureKind kind,
        SubjectId subject,
        @Nullable Code code,
        @Nullable Code reportingUnit,
        @Nullable Period period) {
    private static final Code WHOLE = new Code("GLO");

    public FigureRef {
        requireForm(kind, subject);
        boolean aim = kind == FigureKind.TARGET || kind == FigureKind.BASELINE;
        boolean money = kind == FigureKind.ALLOCATION || kind == FigureKind.SPENT;
        if (aim && reportingUnit == null) {
            reportingUnit = WHOLE;
        }
        if ((aim || money) && code == null) {
            throw new FieldProblem("code", aim ? "must name the measure" : "must name the node");
        }
        requireAbsent("code", code, aim || money, kind);
        requireAbsent("reportingUnit", reportingUnit, aim, kind);
        requireAbsent("period", period, kind == FigureKind.TARGET, kind);
    }

    /** A figure that its subject alone tells: a value, a risk, an activity. */
    public static FigureRef of(FigureKind kind, SubjectId subject) {
        return new FigureRef(kind, subject, null, null, null);
    }

    /** The money of a node. */
    public static FigureRef of(FigureKind kind, SubjectId budget, Code node) {
        return new FigureRef(kind, budget, node, null, null);
    }

    private static void requireForm(FigureKind kind, SubjectId subject) {
        switch (kind) {
            case VALUE -> require(isValue(subject), "must be a value's id such as OP-23/value/P1.K1/m/2023/GLO/-");
            case TARGET, BASELINE -> require(isOf("kpi", subject), "must be a KPI's id such as OP-23/kpi/P1.K1");
            case ALLOCATION, SPENT -> require(isBudget(subject), "must be a budget's id such as OP-23/budget/2023");
            case RISK -> require(isOf("risk", subject), "must be a risk's id such as OP-23/risk/R-FIN");
            case ACTIVITY ->
                require(isOf("activity", subject), "must be an activity's id such as OP-23/activity/H-001");
        }
    }

    private static void require(boolean fits, String message) {
        if (!fits) {
            throw new FieldProblem("subject", message);
        }
    }

    private static boolean isValue(SubjectId subject) {
        try {
            return ValueId.parse(subject.value()).subject().equals(subject);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isBudget(SubjectId subject) {
        return isOf("budget", subject) && subject.part(2).matches("[12]\\d{3}");
    }

    private static boolean isOf(String what, SubjectId subject) {
        String[] parts = subject.parts();
        return subject.ofPlan() && parts.length == 3 && parts[1].equals(what);
    }

    private static void requireAbsent(String field, @Nullable Object given, boolean takes, FigureKind kind) {
        if (given != null && !takes) {
            throw new FieldProblem(field, "stands with no figure of the kind " + kind);
        }
    }

    /** The plan that it is a figure of. */
    public Code planId() {
        return new Code(subject.part(0));
    }
}
