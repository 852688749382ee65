package org.kpiledger.web.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kpiledger.web.ledger.Instruction;
import org.kpiledger.web.pages.TooLong;
import org.kpiledger.web.pages.Typed;

/** Values as rows of cells: what was typed into them or pasted from a spreadsheet. */
record Grid(List<Row> rows) {
    static final List<String> COLUMNS = List.of("kpi", "measure", "period", "valueDate", "reportingUnit", "value");

    private static final String VALUE = "value";

    /** What else the cell for the value may say. */
    private static final List<String> VALUE_FIELDS = List.of("members", "currency", "numerator", "denominator");

    /**
     * One row.
     *
     * @param key under which its command is sent, however often
     * @param problems by column; the empty name is for the row as a whole
     */
    record Row(String key, Map<String, String> cells, Map<String, String> problems) {
        /** What stands in a column. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** What is wrong there, empty where nothing is. */
        public String problem(String column) {
            return problems.getOrDefault(column, "");
        }

        /** Whether anything but the names that were there before was typed. */
        boolean isFilled() {
            return !cell(VALUE).isEmpty();
        }

        Row with(Map<String, String> found) {
            return new Row(key, cells, found);
        }

        /** @param said by the cell for the value */
        Instruction command(String plan, CellValue said) {
            var body = new LinkedHashMap<String, Object>();
            body.put("planId", plan);
            body.putAll(cells);
            body.remove(VALUE);
            body.putAll(said.fields());
            return new Instruction("RecordKpiValue", key, body);
        }
    }

    /** The column that says a field of the command; empty where none does. */
    static String columnOf(String field) {
        return COLUMNS.contains(field) ? field : VALUE_FIELDS.contains(field) ? VALUE : "";
    }

    static Row row(Map<String, String> cells) {
        return new Row(UUID.randomUUID().toString(), cells, Map.of());
    }

    /** What a form holds: the columns' names, a point and the number of the row. */
    static Grid typed(Typed typed) {
        var rows = new ArrayList<Row>();
        for (int i = 0; typed.fields().containsKey("kpi." + i) && i <= TooLong.ROWS_MAX; i++) {
            var cells = new LinkedHashMap<String, String>();
            for (String column : COLUMNS) {
                cells.put(column, typed.get(column + "." + i));
            }
            String key = typed.get("key." + i);
            rows.add(new Row(key.isEmpty() ? UUID.randomUUID().toString() : key, cells, Map.of()));
        }
        return new Grid(rows);
    }

    /**
     * Lines of a spreadsheet, whose cells are parted by tabs and stand in the order of the columns.
     *
     * @param key of the form that they came with, so that a form that is sent once more sends the same commands
     */
    static List<Row> pasted(String text, String key) {
        var rows = new ArrayList<Row>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.split("\t", -1);
            var named = new LinkedHashMap<String, String>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                named.put(COLUMNS.get(i), i < cells.length ? cells[i].strip() : "");
            }
            rows.add(key.isEmpty() ? row(named) : new Row(key + "." + rows.size(), named, Map.of()));
        });
        return rows;
    }

    List<Row> filled() {
        return rows.stream().filter(Row::isFilled).toList();
    }

    boolean hasProblems() {
        return rows.stream().anyMatch(row -> !row.problems().isEmpty());
    }
}
