package org.kpiledger.command.setup;

import java.util.List;
import org.kpiledger.command.Folding;
import org.kpiledger.command.Intent;
import org.kpiledger.command.access.AccessAggregate;
import org.kpiledger.command.access.AccessIntent;
import org.kpiledger.command.activity.ActivityAggregate;
import org.kpiledger.command.activity.ActivityIntent;
import org.kpiledger.command.activity.ActivityState;
import org.kpiledger.command.admission.PeriodState;
import org.kpiledger.command.budget.BudgetAggregate;
import org.kpiledger.command.budget.BudgetIntent;
import org.kpiledger.command.budget.BudgetState;
import org.kpiledger.command.finding.FindingAggregate;
import org.kpiledger.command.finding.FindingIntent;
import org.kpiledger.command.finding.FindingState;
import org.kpiledger.command.installation.InstallationAggregate;
import org.kpiledger.command.installation.InstallationIntent;
import org.kpiledger.command.installation.InstallationState;
import org.kpiledger.command.kpi.KpiAggregate;
import org.kpiledger.command.kpi.KpiIntent;
import org.kpiledger.command.kpi.KpiState;
import org.kpiledger.command.period.PeriodAggregate;
import org.kpiledger.command.period.PeriodIntent;
import org.kpiledger.command.plan.PlanAggregate;
import org.kpiledger.command.plan.PlanIntent;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.risk.RiskAggregate;
import org.kpiledger.command.risk.RiskIntent;
import org.kpiledger.command.risk.RiskState;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.command.value.ValueAggregate;
import org.kpiledger.command.value.ValueIntent;
import org.kpiledger.command.value.ValueState;
import org.kpiledger.events.SubjectId;

/** The features of the command side: their aggregates, their commands and the folding of their subjects. */
public final class Features {
    public static final List<Class<?>> AGGREGATES = List.of(
            InstallationAggregate.class,
            AccessAggregate.class,
            PlanAggregate.class,
            BudgetAggregate.class,
            KpiAggregate.class,
            ValueAggregate.class,
            PeriodAggregate.class,
            RiskAggregate.class,
            ActivityAggregate.class,
            FindingAggregate.class);

    public static final List<Class<? extends Intent>> COMMANDS = List.of(
            InstallationIntent.class,
            AccessIntent.class,
            PlanIntent.class,
            BudgetIntent.class,
            KpiIntent.class,
            ValueIntent.class,
            PeriodIntent.class,
            RiskIntent.class,
            ActivityIntent.class,
            FindingIntent.class);

    private Features() {}

    /** The folding of a subject, by the form of its id. */
    public static Folding<?> foldingOf(SubjectId subject) {
        if (subject.equals(SubjectId.INSTALLATION)) {
            return InstallationState.FOLDING;
        }
        String[] parts = subject.parts();
        if (parts[0].equals("access")) {
            return AccessState.FOLDING;
        }
        if (parts.length == 1) {
            return PlanState.FOLDING;
        }
        return switch (parts[1]) {
            case "budget" -> BudgetState.FOLDING;
            case "kpi" -> KpiState.FOLDING;
            case "value" -> ValueState.FOLDING;
            case "period" -> PeriodState.FOLDING;
            case "risk" -> RiskState.FOLDING;
            case "activity" -> ActivityState.FOLDING;
            case "finding" -> FindingState.FOLDING;
            default -> throw new IllegalArgumentException("no feature has subjects such as " + subject);
        };
    }
}
