package org.kpiledger.web.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Values;
import org.kpiledger.web.pages.Typed;

/** What a form says of a value, as the fields of a command. */
final class ReadingForm {
    /** Before the name of a part: its dimension, a colon and its category. */
    static final String PART = "part.";

    /** What the form has, where something may be wrong with it. */
    static final List<String> INPUTS = List.of(
            "measure",
            "period",
            "reportingUnit",
            "contribution",
            "valueDate",
            "value",
            "numerator",
            "denominator",
            "members",
            "currency",
            "absence",
            "breakdown",
            "evidence",
            "file",
            "note",
            "reasonCode",
            "reason");

    private static final List<String> PLAIN =
            List.of("valueDate", "value", "numerator", "denominator", "currency", "basis", "note", "absence");

    private ReadingForm() {}

    static Map<String, Object> body(Typed typed) {
        var body = new LinkedHashMap<String, Object>();
        PLAIN.forEach(field -> body.put(field, typed.get(field)));
        body.put("members", Typed.codes(typed.get("members")));
        body.put("evidence", Typed.codes(typed.get("evidence")));
        body.put("breakdown", parts(typed));
        if (!typed.get("ongoing").isEmpty()) {
            body.put("ongoing", true);
        }
        return body;
    }

    /** What a form shows of a value before anything is typed. */
    static Typed of(Values.Line value) {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "valueDate", value.valueDate());
        put(fields, "value", value.members().isEmpty() && value.numerator() == null ? value.value() : null);
        put(fields, "numerator", value.numerator());
        put(fields, "denominator", value.denominator());
        put(fields, "currency", value.currency());
        put(fields, "basis", value.basis());
        put(fields, "note", value.note());
        put(fields, "absence", value.absence());
        put(fields, "ongoing", value.ongoing() ? "true" : null);
        put(fields, "members", String.join(" ", value.members()));
        put(fields, "evidence", String.join(" ", value.evidence()));
        value.breakdown().forEach(part -> put(fields, PART + part.dimension() + ":" + part.category(), part.value()));
        put(fields, "revision", value.revision());
        return new Typed(fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value instanceof BigDecimal figure) {
            fields.put(name, figure.toPlainString());
        } else if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static List<Map<String, String>> parts(Typed typed) {
        var parts = new ArrayList<Map<String, String>>();
        typed.fields().forEach((name, value) -> {
            int colon = name.indexOf(':');
            if (name.startsWith(PART) && colon > 0 && !value.isBlank()) {
                parts.add(Map.of(
                        "dimension", name.substring(PART.length(), colon),
                        "category", name.substring(colon + 1),
                        "value", value.strip()));
            }
        });
        return parts;
    }
}
