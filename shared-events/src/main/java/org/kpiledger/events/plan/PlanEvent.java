package org.kpiledger.events.plan;

import org.kpiledger.events.DomainEvent;

/** A fact about a plan's tree; subject the plan's id, {@code OP-23}. */
public sealed interface PlanEvent extends DomainEvent
        permits PlanRegistered,
                PriorityAdded,
                ThemeAdded,
                OutcomeAdded,
                OutputAdded,
                PlanFactRecorded,
                DiscrepancyNoted,
                PlanAdopted,
                PlanAmended,
                PlanNodeRenamed,
                PlanNodeRetired,
                ThematicPriorityLinked,
                SdgTargetLinked,
                PlanClosed {}
