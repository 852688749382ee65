package org.kpiledger.web.values;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.KpiOwner;

/** Of a KPI what the pages about its values need. */
record KpiNamed(
        String code,
        Map<String, String> name,
        List<Measure> measures,
        boolean evidenceRequired,
        List<KpiOwner> owners,
        Definition definition) {
    record Definition(int version, String state) {}

    /**
     * One quantity of the KPI.
     *
     * @param aggregation DISTINCT where members are named and united
     * @param definedIn the version of the definition that has it, where the one in force does not
     */
    record Measure(
            String code,
            String unit,
            Map<String, String> unitName,
            String valueType,
            String aggregation,
            List<Disaggregation> disaggregation,
            @Nullable Integer definedIn) {
        public boolean countsMembers() {
            return aggregation.equals("DISTINCT");
        }

        /** The name of a dimension of a breakdown; empty where the definition has none of that code. */
        public Map<String, String> nameOf(String dimension) {
            return disaggregation.stream()
                    .filter(one -> one.dimension().equals(dimension))
                    .findFirst()
                    .map(Disaggregation::name)
                    .orElse(Map.of());
        }

        /** The name of a category of a dimension; empty where the definition has none of that code. */
        public Map<String, String> nameOf(String dimension, String category) {
            return disaggregation.stream()
                    .filter(one -> one.dimension().equals(dimension))
                    .flatMap(one -> one.categories().stream())
                    .filter(one -> one.code().equals(category))
                    .findFirst()
                    .map(Category::name)
                    .orElse(Map.of());
        }

        public boolean isShare() {
            return valueType.equals("PERCENT");
        }

        public boolean isMoney() {
            return valueType.equals("MONEY");
        }
    }

    record Disaggregation(String dimension, Map<String, String> name, List<Category> categories) {}

    record Category(String code, Map<String, String> name) {}

    /** Those for which values are taken. */
    public List<Measure> measuresInForce() {
        return measures.stream().filter(one -> one.definedIn() == null).toList();
    }

    /** The measure of a code. */
    public Optional<Measure> measure(String measure) {
        return measures.stream().filter(one -> one.code().equals(measure)).findFirst();
    }
}
