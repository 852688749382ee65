package org.kpiledger.web.kpis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;
import org.kpiledger.web.ledger.KpiList;
import org.kpiledger.web.ledger.KpiOwner;
import org.kpiledger.web.ledger.Source;

/**
 * A KPI as the API tells it, in a list or alone.
 *
 * @param dataStatus REPORTED or NOT_REPORTED
 * @param definitions all versions; with what follows only for a KPI alone
 */
record Kpi(
        String code,
        String theme,
        @Nullable String priority,
        Map<String, String> name,
        Definition definition,
        List<Measure> measures,
        String dataStatus,
        KpiList.@Nullable Status status,
        @Nullable LocalDate retiredFrom,
        Map<String, Integer> valuesByState,
        @Nullable Changed changedSinceApproval,
        List<String> sameAs,
        List<String> similarTo,
        Map<String, String> note,
        @Nullable Source source,
        @Nullable String frequency,
        Map<String, String> dataSource,
        Map<String, String> method,
        boolean evidenceRequired,
        List<Version> definitions,
        List<KpiOwner> owners,
        List<Link> links,
        List<LinkedFrom> linkedFrom,
        List<Aim> baselines,
        List<Aim> targets,
        @Nullable AsOf asOf) {
    /** Whether anything is measured: not by a definition that was turned down. */
    boolean takesValues() {
        return definition.approved() || definition.state().equals("PROPOSED");
    }

    /** @param state PROPOSED, APPROVED, RETURNED or REJECTED */
    record Definition(int version, String state, @Nullable Approval approvedBy) {
        public boolean approved() {
            return state.equals("APPROVED");
        }
    }

    record Approval(
            @Nullable String meeting,
            @Nullable String document,
            @Nullable LocalDate effectiveOn) {}

    /** @param comparability COMPARABLE, RESTATED or BREAK; absent for the first version */
    record Version(
            int version,
            String state,
            @Nullable String comparability,
            @Nullable String meeting,
            @Nullable String document,
            LocalDate effectiveOn,
            Sheet sheet,
            Act proposed,
            @Nullable Decision decision) {}

    record Sheet(Map<String, String> name) {}

    /** What became of a version of a definition, or of a target. */
    record Decision(
            String state,
            @Nullable String meeting,
            @Nullable String document,
            LocalDate effectiveOn,
            Act by) {}

    /** What somebody did. */
    record Act(
            String actor,
            @Nullable String role,
            @Nullable String onBehalfOf,
            @Nullable String reason,
            long position,
            Instant time) {}

    record Link(String relation, List<String> kpis, LocalDate effectiveOn) {}

    record LinkedFrom(String kpi, String relation, LocalDate effectiveOn) {}

    /**
     * A baseline or a target with all its revisions.
     *
     * @param period the year of a target; absent for the whole cycle, and of a baseline
     */
    record Aim(
            String measure,
            String reportingUnit,
            @Nullable String period,
            @Nullable Revision original,
            @Nullable Revision current,
            List<Revision> revisions) {}

    /** @param state of a target */
    record Revision(
            int revision,
            BigDecimal value,
            @Nullable String currency,
            String date,
            String source,
            @Nullable String state,
            LocalDate effectiveOn,
            Act set,
            @Nullable Decision decision) {}

    /** Values that say something else than what was approved. */
    record Changed(int count) {}

    /**
     * One quantity of the KPI.
     *
     * @param reporting how successive periods become one; absent where that is not defined
     * @param definedIn the version of the definition that has it, where the one in force does not
     */
    record Measure(
            String code,
            String unit,
            Map<String, String> unitName,
            String valueType,
            String aggregation,
            String direction,
            List<Disaggregation> disaggregation,
            Map<String, String> note,
            @Nullable String reporting,
            @Nullable Integer definedIn,
            List<Period> periods,
            List<Span> years,
            List<Span> cycle,
            List<Missing> missing,
            @Nullable Standing status,
            List<Standing> statusByUnit) {
        public boolean isShare() {
            return valueType.equals("PERCENT");
        }

        /** Those of its years that are made of more than what was reported for the year itself. */
        public List<Span> yearsMade() {
            return years.stream()
                    .filter(year -> !year.from().equals(List.of(String.valueOf(year.period()))))
                    .toList();
        }

        /** Which kind of figure is achieved: one that was reported for a period, or one made of periods. */
        public String kindAchieved(Standing standing) {
            if (standing.period() == null) {
                return "cycle";
            }
            return yearsMade().stream().anyMatch(year -> standing.period().equals(year.period())) ? "year" : "figure";
        }

        /** The periods that are over and in which nothing counts, parted by spaces. */
        public String gaps() {
            return missing.stream()
                    .filter(one -> !one.empty().equals("NOT_DUE"))
                    .map(Missing::period)
                    .collect(Collectors.joining(" "));
        }
    }

    record Disaggregation(String dimension, Map<String, String> name, List<Category> categories) {}

    record Category(String code, Map<String, String> name) {}

    /**
     * What is reported for a period, rolled up.
     *
     * @param bound LOWER where the true figure may be higher
     * @param breakBefore the version that breaks the series between the period before and this one
     * @param absent values of the period that say why they count nothing
     */
    record Period(
            String period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            List<String> members,
            int contributions,
            boolean ongoing,
            @Nullable String bound,
            @Nullable String currency,
            List<UnitShare> byUnit,
            String state,
            int definitionVersion,
            @Nullable Integer breakBefore,
            int changedSinceApproval,
            List<Absent> absent) {}

    record UnitShare(
            String reportingUnit,
            @Nullable BigDecimal value,
            List<String> members,
            @Nullable String bound) {}

    record Absent(String reportingUnit, String contribution, String empty) {}

    /** @param period the year; absent for the whole cycle */
    record Span(
            @Nullable String period,
            @Nullable BigDecimal value,
            @Nullable String bound,
            @Nullable String currency,
            List<String> from,
            @Nullable Integer brokenAt) {}

    /** @param empty NOT_DUE, NOT_REPORTED, NOT_APPLICABLE or WITHHELD */
    record Missing(String period, String empty) {}

    /**
     * Where a measure, or what one reporting unit has of it, stands.
     *
     * @param reason why there is no rating
     */
    record Standing(
            String value,
            String rule,
            @Nullable String reason,
            @Nullable String reportingUnit,
            @Nullable String period,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal achieved,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal attainment,
            @Nullable Against original,
            @Nullable Against current) {}

    record Against(
            BigDecimal target, int revision, String state, String value, BigDecimal expected, BigDecimal attainment) {}

    /** The last version of its definition, where it is proposed and not decided yet, or null. */
    public @Nullable Version proposal() {
        return definitions.isEmpty() || !definitions.getLast().state().equals("PROPOSED")
                ? null
                : definitions.getLast();
    }

    /** How far the last version of its definition has come. */
    public String latestState() {
        return definitions.isEmpty()
                ? definition.state()
                : definitions.getLast().state();
    }

    Optional<Measure> measure(String measure) {
        return measures.stream().filter(one -> one.code().equals(measure)).findFirst();
    }

    /** The baselines of a measure. */
    public List<Aim> baselinesOf(String measure) {
        return baselines.stream().filter(aim -> aim.measure().equals(measure)).toList();
    }

    /** The targets of a measure. */
    public List<Aim> targetsOf(String measure) {
        return targets.stream().filter(aim -> aim.measure().equals(measure)).toList();
    }

    record Whole(List<Kpi> kpis, KpiList.Totals totals, AsOf asOf) {}
}
