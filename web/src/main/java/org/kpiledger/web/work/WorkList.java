package org.kpiledger.web.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;
import org.kpiledger.web.ledger.KpiOwner;
import org.kpiledger.web.ledger.Rights;

/** Of a plan's KPIs what a list of work needs. */
record WorkList(List<Kpi> kpis, AsOf asOf) {
    record Kpi(
            String code,
            @Nullable String priority,
            Map<String, String> name,
            List<Measure> measures,
            List<KpiOwner> owners,
            @Nullable LocalDate retiredFrom) {
        /** The measures for which something is due and nothing reported. */
        public List<Measure> due() {
            return measures.stream().filter(measure -> !measure.due().isEmpty()).toList();
        }

        /** Those for which values are taken. */
        List<Measure> measuresInForce() {
            return measures.stream()
                    .filter(measure -> measure.definedIn() == null)
                    .toList();
        }
    }

    /** @param definedIn the version of the definition that has it, where the one in force does not */
    record Measure(
            String code,
            Map<String, String> unitName,
            String valueType,
            String aggregation,
            @Nullable Integer definedIn,
            List<Missing> missing) {
        /** The periods that are over and for which nothing is reported. */
        public List<String> due() {
            return missing.stream()
                    .filter(one -> one.empty().equals("NOT_REPORTED"))
                    .map(Missing::period)
                    .toList();
        }

        /** Those of them that are none of some others. */
        List<String> dueBut(List<String> others) {
            return due().stream().filter(period -> !others.contains(period)).toList();
        }
    }

    record Missing(String period, String empty) {}

    /** Those for which something is due. */
    List<Kpi> due() {
        return kpis.stream().filter(kpi -> !kpi.due().isEmpty()).toList();
    }

    /** Whether a KPI takes values from the user. */
    boolean takes(String kpi, Rights rights) {
        return named(kpi).map(one -> rights.mayReport(one.owners())).orElse(false);
    }

    /** Those that take values from the user. */
    WorkList takenFrom(Rights rights) {
        return new WorkList(
                kpis.stream().filter(kpi -> rights.mayReport(kpi.owners())).toList(), asOf);
    }

    /** What a KPI is called; empty where there is none of this code any more. */
    public Map<String, String> nameOf(String kpi) {
        return named(kpi).map(Kpi::name).orElse(Map.of());
    }

    /** What a measure of a KPI is counted in; empty where that has no name. */
    public Map<String, String> unitOf(String kpi, String measure) {
        return measure(kpi, measure).map(Measure::unitName).orElse(Map.of());
    }

    private Optional<Measure> measure(String kpi, String measure) {
        return named(kpi).stream()
                .flatMap(one -> one.measures().stream())
                .filter(one -> one.code().equals(measure))
                .findFirst();
    }

    private Optional<Kpi> named(String kpi) {
        return kpis.stream().filter(one -> one.code().equals(kpi)).findFirst();
    }

    /** The measure that a row names, of the KPI that it names. */
    Optional<Measure> measure(Grid.Row row) {
        return measure(row.cell("kpi"), row.cell("measure"));
    }

    boolean knows(String kpi) {
        return kpis.stream().anyMatch(one -> one.code().equals(kpi));
    }
}
