package org.kpiledger.web.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.pages.Typed;
import tools.jackson.databind.JsonNode;

/** The versions of a KPI's definition, the first one first: what a form that proposes the next begins with, and keeps. */
record Definitions(List<Version> definitions) {
    static final String MEASURES = "measures";

    private static final String CODE = "code";

    private static final List<String> TEXTS = List.of("name", "note", "dataSource", "method");

    /** Of the whole, and of each measure, what the form does not ask for. */
    private static final List<String> KEPT = List.of("sameAs", "similarTo", "source");

    private static final List<String> KEPT_OF_MEASURE = List.of("disaggregation", "note", "checks");

    /** @param sheet what it says, as the command that proposed it said it */
    record Version(int version, String state, JsonNode sheet) {}

    static Definitions of(String plan, String kpi, Ledger ledger) {
        return ledger.query(Definitions.class, "/api/plans/{plan}/kpis/{kpi}", Moment.NOW, plan, kpi);
    }

    /** The one to go on from: that in force to refine it, and else the last one. */
    private JsonNode sheet(Form form) {
        return definitions.reversed().stream()
                .filter(version -> form != Form.REFINE_KPI || version.state().equals("APPROVED"))
                .findFirst()
                .orElseGet(definitions::getLast)
                .sheet();
    }

    /** What the form shows before anything is typed. */
    Map<String, String> fields(Form form) {
        JsonNode sheet = sheet(form);
        var fields = new LinkedHashMap<String, String>();
        for (String text : TEXTS) {
            sheet.path(text)
                    .properties()
                    .forEach(language -> fields.put(
                            text + "." + language.getKey(), language.getValue().asString()));
        }
        for (String code : List.of("theme", "frequency")) {
            if (sheet.path(code).isString()) {
                fields.put(code, sheet.get(code).asString());
            }
        }
        if (sheet.path("evidenceRequired").asBoolean(false)) {
            fields.put("evidenceRequired", "true");
        }
        MeasureRows.put(MEASURES, sheet.path(MEASURES), fields);
        return fields;
    }

    /** What the next version keeps, since it is given whole and the form does not ask for it. */
    Map<String, Object> kept(Form form, Typed typed) {
        JsonNode sheet = sheet(form);
        Map<String, Object> kept = new LinkedHashMap<>();
        copy(sheet, KEPT, kept);
        var measures = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> measure : MeasureRows.body(MEASURES, typed)) {
            Map<String, Object> whole = new LinkedHashMap<>(measure);
            sheet.path(MEASURES).forEach(before -> {
                if (before.path(CODE).asString("").equals(measure.get(CODE))) {
                    copy(before, KEPT_OF_MEASURE, whole);
                }
            });
            measures.add(whole);
        }
        kept.put(MEASURES, measures);
        return kept;
    }

    private static void copy(JsonNode from, List<String> names, Map<String, Object> to) {
        names.stream().filter(from::has).forEach(name -> to.put(name, from.get(name)));
    }
}
