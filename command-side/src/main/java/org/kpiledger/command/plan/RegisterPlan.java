package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.plan.SourceDocument;

/**
 * Begins a plan for a cycle of fiscal years, both ends included.
 *
 * @param zone the IANA time zone in which its dates are meant
 */
public record RegisterPlan(
        Code planId,
        LocalizedName name,
        int cycleFrom,
        int cycleTo,
        CurrencyCode currency,
        Line zone,
        @Nullable LocalizedName actionPlan,
        @Nullable LocalizedText scopeNote,
        @Nullable SourceDocument document,
        LocalDate effectiveOn)
        implements PlanIntent {}
