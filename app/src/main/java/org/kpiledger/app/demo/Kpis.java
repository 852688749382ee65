package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.kpi.ApproveKpi;
import org.kpiledger.command.kpi.AssignKpiOwner;
import org.kpiledger.command.kpi.ProposeKpi;
import org.kpiledger.command.kpi.RefineKpi;
import org.kpiledger.command.kpi.RejectKpi;
import org.kpiledger.command.kpi.ReleaseKpiOwner;
import org.kpiledger.command.kpi.RetireKpi;
import org.kpiledger.command.kpi.ReturnKpi;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.kpi.Check;
import org.kpiledger.events.kpi.CheckKind;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.Consequence;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.events.kpi.Measure;

/**
 * The definitions: returned as loaded, since they say nothing of quarters, proposed anew, approved, refined each autumn;
 * and who owns them.
 */
final class Kpis implements Storyline {
    private static final YearMonth BEGIN = YearMonth.of(2023, 1);
    private static final int REFINED_MONTH = 10;
    private static final int REFINED_A_YEAR = 6;

    /** Of the cycle, behind which nothing is refined any more. */
    private static final int LAST_YEAR = 2026;

    private static final int EVIDENCE_EVERY = 9;
    private static final YearMonth RETIRED_IN = YearMonth.of(2025, 10);
    private static final LocalDate RETIRED_FROM = LocalDate.of(2026, 1, 1);

    private final Code plan;
    private final Cast cast;
    private final Blueprint blueprint;
    private final Chance chance;
    private final int retired;
    private final Set<Code> reportedAtFirst = new HashSet<>();

    Kpis(Code plan, Cast cast, Blueprint blueprint, Chance chance) {
        this.plan = plan;
        this.cast = cast;
        this.blueprint = blueprint;
        this.chance = chance;
        this.retired = chance.between(0, blueprint.kpis().size() - 1);
        blueprint.values().stream().map(RecordKpiValue::kpi).forEach(reportedAtFirst::add);
    }

    /** Whether each value of the KPI needs evidence; none does that the plan's load reported already, without. */
    boolean needsEvidence(int kpi) {
        return kpi % EVIDENCE_EVERY == 0
                && !reportedAtFirst.contains(blueprint.kpis().get(kpi).kpi());
    }

    /** Whether nothing is measured from the day on. */
    boolean isRetired(int kpi, LocalDate day) {
        return kpi == retired && !day.isBefore(RETIRED_FROM);
    }

    @Override
    public void tell(YearMonth month, Script script) {
        if (month.equals(BEGIN)) {
            IntStream.range(0, blueprint.kpis().size()).forEach(kpi -> begin(kpi, script));
        }
        if (month.plusMonths(2).equals(YearMonth.from(Cast.HANDOVER))) {
            IntStream.range(0, blueprint.kpis().size())
                    .filter(cast::isHandedOver)
                    .forEach(kpi -> handOver(kpi, script));
        }
        if (month.equals(RETIRED_IN)) {
            retire(script);
        }
        if (month.getMonthValue() == REFINED_MONTH && month.getYear() < LAST_YEAR) {
            refineSome(month, script);
        }
    }

    private void begin(int number, Script script) {
        ProposeKpi loaded = blueprint.kpis().get(number);
        Code kpi = loaded.kpi();
        LocalDate returned = Workdays.nth(BEGIN, chance.between(6, 10));
        script.on(
                returned,
                cast.approverOf(number, returned),
                new ReturnKpi(plan, kpi, null, returned),
                "Say how often it is reported, and how quarters make a year");
        LocalDate assigned = Workdays.after(returned, 1);
        script.on(assigned, cast.director, new AssignKpiOwner(plan, kpi, cast.ownerOf(number, assigned), assigned));
        LocalDate proposed = Workdays.after(returned, chance.between(3, 8));
        script.on(proposed, cast.plannerOf(number), proposal(number, loaded, proposed));
        LocalDate approved = Workdays.nth(YearMonth.of(2023, 2), chance.between(9, 13));
        script.on(
                approved,
                cast.approverOf(number, approved),
                new ApproveKpi(
                        plan,
                        kpi,
                        null,
                        new Line("Simulated advisory group, February 2023"),
                        new Line("SIM-DOC-2023-01"),
                        approved));
    }

    private ProposeKpi proposal(int number, ProposeKpi loaded, LocalDate day) {
        return new ProposeKpi(
                plan,
                loaded.kpi(),
                loaded.theme(),
                loaded.name(),
                loaded.measures().stream().map(Kpis::quarterly).toList(),
                loaded.sameAs(),
                loaded.similarTo(),
                loaded.note(),
                loaded.source(),
                Frequency.QUARTERLY,
                LocalizedText.of("Reports of the simulated regional offices", "模拟区域代表处的报告"),
                LocalizedText.of("Counted from mission and project reports", "根据任务和项目报告统计"),
                needsEvidence(number) ? Boolean.TRUE : null,
                day);
    }

    private static Measure quarterly(Measure measure) {
        List<Check> checks = switch (measure.aggregation()) {
            case DISTINCT -> List.of(new Check(CheckKind.NOT_FALLING, null, null, Consequence.WARN));
            case SUM, LATEST, AVERAGE -> List.of();
        };
        return new Measure(
                measure.code(),
                measure.unit(),
                measure.valueType(),
                measure.aggregation(),
                measure.direction(),
                measure.disaggregation(),
                measure.note(),
                Aims.reportingOf(measure.aggregation()),
                checks);
    }

    /** Told ahead, so that it comes first on its day. */
    private void handOver(int number, Script script) {
        Code kpi = blueprint.kpis().get(number).kpi();
        String reason = "The third KPI owner leaves";
        script.on(Cast.HANDOVER, cast.planner, new AssignKpiOwner(plan, kpi, cast.owner4, Cast.HANDOVER), reason);
        script.on(Cast.HANDOVER, cast.planner, new ReleaseKpiOwner(plan, kpi, cast.owner3, Cast.HANDOVER), reason);
    }

    private void retire(Script script) {
        LocalDate day = Workdays.nth(RETIRED_IN, 3);
        script.on(
                day,
                cast.planner,
                new RetireKpi(plan, blueprint.kpis().get(retired).kpi(), new Line("SIM-DOC-2025-07"), RETIRED_FROM),
                "What it measures is measured elsewhere");
    }

    private void refineSome(YearMonth month, Script script) {
        List<Integer> left = new ArrayList<>(
                IntStream.range(0, blueprint.kpis().size()).boxed().toList());
        left.remove(Integer.valueOf(retired));
        for (int i = 0; i < REFINED_A_YEAR; i++) {
            int number = left.remove(chance.between(0, left.size() - 1));
            refine(number, month, Comparability.values()[i % Comparability.values().length], script);
        }
    }

    private void refine(int number, YearMonth month, Comparability comparability, Script script) {
        ProposeKpi first = blueprint.kpis().get(number);
        LocalDate day = Workdays.nth(month, chance.between(5, 15));
        int next = month.getYear() + 1;
        script.on(
                day,
                cast.plannerOf(number),
                new RefineKpi(
                        plan,
                        first.kpi(),
                        first.name(),
                        first.measures().stream().map(Kpis::quarterly).toList(),
                        first.sameAs(),
                        first.similarTo(),
                        first.note(),
                        first.source(),
                        Frequency.QUARTERLY,
                        LocalizedText.of(
                                "Reports of the simulated regional offices, checked against registers since " + next,
                                "模拟区域代表处的报告，自" + next + "年起与登记册核对"),
                        method(comparability, next),
                        needsEvidence(number) ? Boolean.TRUE : null,
                        comparability,
                        new Line("Simulated advisory group, October " + month.getYear()),
                        new Line("SIM-DOC-" + month.getYear() + "-" + (20 + number)),
                        LocalDate.of(next, 1, 1)),
                "Follows the remarks of the advisory group");
        LocalDate decided = Workdays.after(day, chance.between(6, 14));
        if (chance.happens(180)) {
            script.on(
                    decided,
                    cast.approverOf(number, decided),
                    new RejectKpi(plan, first.kpi(), null, null, null, decided),
                    "The gain is not worth another way of counting");
        } else {
            script.on(
                    decided,
                    cast.approverOf(number, decided),
                    new ApproveKpi(plan, first.kpi(), null, null, null, decided));
        }
    }

    private static @Nullable LocalizedText method(Comparability comparability, int from) {
        return switch (comparability) {
            case COMPARABLE -> LocalizedText.of("Counted from mission and project reports", "根据任务和项目报告统计");
            case RESTATED ->
                LocalizedText.of(
                        "Counted anew for all years, without what two offices reported both", "对所有年份重新统计，去除两处重复报告的内容");
            case BREAK ->
                LocalizedText.of(
                        "From " + from + " on counted when finished, no longer when begun",
                        "自" + from + "年起按完成时统计，不再按开始时统计");
        };
    }
}
