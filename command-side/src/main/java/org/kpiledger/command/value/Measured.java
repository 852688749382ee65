package org.kpiledger.command.value;

import java.util.Set;
import org.kpiledger.command.Author;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.kpi.Definition;
import org.kpiledger.command.kpi.KpiState;
import org.kpiledger.command.kpi.Measures;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.kpi.Measure;

/** By which definition and measure a value is judged. */
record Measured(Definition definition, Measure measure) {
    /**
     * The definition in force for the value's period, and its measure.
     *
     * @throws Refusal {@code unknown-kpi}, {@code kpi-not-in-force}, {@code kpi-retired}, {@code kpi-returned},
     *     {@code kpi-rejected} or {@code unknown-measure}
     */
    static Measured of(ValueId id, PlanState plan, Facts facts) {
        KpiState kpi = kpi(id, facts);
        Definition definition = kpi.definitionFor(id.period())
                .orElseThrow(() -> Refusal.field("unknown-kpi", "kpi", "names no KPI of the plan " + id.planId()));
        if (kpi.begins().isAfter(facts.today(plan.zone()))) {
            throw Refusal.rule(
                    "kpi-not-in-force",
                    "The KPI " + id.kpi() + " is defined from " + kpi.begins() + " on and takes values from then on.");
        }
        if (kpi.isRetiredIn(id.period())) {
            throw Refusal.rule(
                    "kpi-retired",
                    "The KPI " + id.kpi() + " is retired from " + kpi.retiredFrom() + " on and takes no value for "
                            + id.period() + ".");
        }
        Measures.requireNotTurnedDown(definition, id.kpi());
        return new Measured(definition, Measures.named(id.measure(), definition, id.kpi()));
    }

    /**
     * What is measured by a definition goes no further through review once that is returned or rejected.
     *
     * @throws Refusal {@code kpi-returned} or {@code kpi-rejected}
     */
    static void requireDefined(ValueId id, Facts facts) {
        kpi(id, facts)
                .definitionFor(id.period())
                .ifPresent(definition -> Measures.requireNotTurnedDown(definition, id.kpi()));
    }

    /** The definition that the value was last stated under. */
    static Measured under(int version, ValueId id, Facts facts) {
        Definition definition = kpi(id, facts).version(version).orElseThrow();
        return new Measured(definition, Measures.named(id.measure(), definition, id.kpi()));
    }

    /**
     * While a KPI has owners, they alone report its values; one who acts for an owner does too.
     *
     * @throws Refusal of the kind FORBIDDEN
     */
    static void requireOwner(ValueId id, PlanState plan, Facts facts) {
        Author author = facts.author();
        Set<ActorId> owners = kpi(id, facts).ownersOn(facts.today(plan.zone()));
        if (!owners.isEmpty()
                && !author.actor().equals(ActorId.SYSTEM)
                && owners.stream().noneMatch(author::isPerson)) {
            throw Refusal.forbidden("The KPI " + id.kpi()
                    + " has owners, and takes values from them only. Ask one of them, or have yourself assigned.");
        }
    }

    private static KpiState kpi(ValueId id, Facts facts) {
        return facts.state(SubjectId.kpi(id.planId(), id.kpi()), KpiState.FOLDING);
    }
}
