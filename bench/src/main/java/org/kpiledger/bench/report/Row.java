package org.kpiledger.bench.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One object of the results: what was measured, and the figures that apply.
 *
 * @param subject {@code kpi-ledger} or what it is measured beside
 * @param store {@code h2} or {@code postgresql-} and its version
 * @param figures by name, in the order in which they are written
 */
public record Row(String bench, String subject, String store, Map<String, Object> figures) {
    private static final double DIGITS = 1_000;

    public Row {
        figures = new LinkedHashMap<>(figures);
    }

    public static Row of(String bench, String subject, String store) {
        return new Row(bench, subject, store, Map.of());
    }

    public Row with(String name, String value) {
        return and(name, value);
    }

    public Row with(String name, long value) {
        return and(name, value);
    }

    /** Three digits behind the point say more than any of this is repeated to. */
    public Row with(String name, double value) {
        return and(name, Math.round(value * DIGITS) / DIGITS);
    }

    private Row and(String name, Object value) {
        Row more = new Row(bench, subject, store, figures);
        more.figures.put(name, value);
        return more;
    }

    /** As one object of JSON. */
    Map<String, Object> flat() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("bench", bench);
        all.put("subject", subject);
        all.put("store", store);
        all.putAll(figures);
        return all;
    }
}
