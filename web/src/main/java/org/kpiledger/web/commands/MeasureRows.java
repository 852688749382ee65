package org.kpiledger.web.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kpiledger.web.pages.Typed;
import tools.jackson.databind.JsonNode;

/** The measures of a definition in a form: a row each, whose inputs are called such as {@code measures.0.unit}. */
final class MeasureRows {
    static final List<String> COLUMNS = List.of("code", "unit", "valueType", "aggregation", "direction", "reporting");

    private static final int MAX = 20;

    /** Rows to add measures in. */
    private static final int BLANK = 2;

    private MeasureRows() {}

    static String input(String field, int row, String column) {
        return field + "." + row + "." + column;
    }

    /** What all inputs may be called. */
    static List<String> inputs(String field) {
        return IntStream.range(0, MAX)
                .boxed()
                .flatMap(row -> COLUMNS.stream().map(column -> input(field, row, column)))
                .toList();
    }

    /** How many rows have something in them. */
    static int filled(String field, Typed typed) {
        int filled = 0;
        for (int row = 0; row < MAX; row++) {
            if (!row(field, row, typed).isEmpty()) {
                filled = row + 1;
            }
        }
        return filled;
    }

    /** How many rows a form has: those with something in them, and some to add measures in. */
    static int shown(String field, Typed typed) {
        return Math.min(MAX, filled(field, typed) + BLANK);
    }

    /**
     * What is sent.
     *
     * @return by row what is filled in; rows with nothing in them are left out
     */
    static List<Map<String, Object>> body(String field, Typed typed) {
        List<Map<String, Object>> measures = new ArrayList<>();
        for (int row = 0; row < MAX; row++) {
            Map<String, Object> measure = row(field, row, typed);
            if (!measure.isEmpty()) {
                measures.add(measure);
            }
        }
        return measures;
    }

    private static Map<String, Object> row(String field, int row, Typed typed) {
        Map<String, Object> measure = new LinkedHashMap<>();
        COLUMNS.forEach(column -> {
            String text = typed.get(input(field, row, column));
            if (!text.isEmpty()) {
                measure.put(column, text);
            }
        });
        return measure;
    }

    /** Puts measures as the API tells them into the rows of a form. */
    static void put(String field, JsonNode measures, Map<String, String> fields) {
        for (int row = 0; row < Math.min(measures.size(), MAX); row++) {
            for (String column : COLUMNS) {
                JsonNode told = measures.get(row).path(column);
                if (told.isString()) {
                    fields.put(input(field, row, column), told.asString());
                }
            }
        }
    }
}
