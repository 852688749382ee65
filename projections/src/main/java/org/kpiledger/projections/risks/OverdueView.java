package org.kpiledger.projections.risks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;

/** What should have been done by a day about the risks of a plan that are not closed, the longest overdue first. */
public record OverdueView(List<Item> overdue, AsOf asOf) {

    /**
     * Something overdue.
     *
     * @param owner who is to do it: of the mitigation, else of the risk; absent where nobody is named
     * @param mitigation its code, for a mitigation
     * @param kpi the KPI for which an assessment was asked, with the periods in which it was off track
     * @param dueOn last day on which it was in time; of an assessment asked for, the day on which it was
     * @param days how long ago that is
     */
    public record Item(
            OverdueKind kind,
            Code riskId,
            @Nullable Code node,
            @Nullable ActorId owner,
            @Nullable Code mitigation,
            @Nullable Code kpi,
            @Nullable List<Period> periods,
            LocalDate dueOn,
            long days) {}

    public static OverdueView of(String planId, Rows<Risk> rows, AsOf asOf) {
        List<Item> items = new ArrayList<>();
        for (Row<Risk> row : rows.in(planId, asOf.moment())) {
            if (!row.document().closed()) {
                add(items, row.document(), asOf.validAt());
            }
        }
        items.sort(Comparator.comparing(Item::dueOn));
        return new OverdueView(List.copyOf(items), asOf);
    }

    private static void add(List<Item> items, Risk risk, LocalDate day) {
        ActorId owner = risk.owner() == null ? null : risk.owner().actor();
        LocalDate due = risk.assessmentDueOn();
        if (due != null && due.isBefore(day)) {
            items.add(item(OverdueKind.ASSESSMENT, risk, owner, null, null, due, day));
        }
        for (Request request : risk.openRequests()) {
            items.add(item(OverdueKind.REASSESSMENT_REQUESTED, risk, owner, null, request, request.on(), day));
        }
        for (Mitigation mitigation : risk.mitigations()) {
            if (mitigation.dueOn() != null && mitigation.isOverdue(day)) {
                items.add(item(
                        OverdueKind.MITIGATION,
                        risk,
                        mitigation.owner() == null ? owner : mitigation.owner(),
                        mitigation.code(),
                        null,
                        mitigation.dueOn().lastDay(),
                        day));
            }
        }
        LocalDate until = risk.step() == null ? null : risk.step().until();
        if (until != null && until.isBefore(day)) {
            items.add(item(OverdueKind.ACCEPTANCE, risk, owner, null, null, until, day));
        }
    }

    private static Item item(
            OverdueKind kind,
            Risk risk,
            @Nullable ActorId owner,
            @Nullable Code mitigation,
            @Nullable Request request,
            LocalDate dueOn,
            LocalDate day) {
        return new Item(
                kind,
                risk.riskId(),
                risk.node(),
                owner,
                mitigation,
                request == null ? null : request.kpi(),
                request == null ? null : request.periods(),
                dueOn,
                ChronoUnit.DAYS.between(dueOn, day));
    }
}
