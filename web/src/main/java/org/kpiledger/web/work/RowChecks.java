package org.kpiledger.web.work;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kpiledger.web.pages.Regions;
import org.kpiledger.web.pages.Texts;

/** What can be told of rows without the ledger, so that nothing is sent that it would refuse for its form. */
final class RowChecks {
    private static final List<String> NAMES = List.of("kpi", "measure", "period", "reportingUnit");

    private final WorkList list;
    private final Texts texts;

    RowChecks(WorkList list, Texts texts) {
        this.list = list;
        this.texts = texts;
    }

    /** The same rows, each with what is wrong in it. */
    Grid of(Grid grid) {
        Set<List<String>> seen = new HashSet<>();
        return new Grid(
                grid.rows().stream().map(row -> row.with(problems(row, seen))).toList());
    }

    private Map<String, String> problems(Grid.Row row, Set<List<String>> seen) {
        var found = new LinkedHashMap<String, String>();
        Optional<WorkList.Measure> measure = list.measure(row);
        if (!list.knows(row.cell("kpi"))) {
            found.put("kpi", texts.say("entry.unknownKpi"));
        } else if (measure.isEmpty()) {
            found.put("measure", texts.say("entry.unknownMeasure"));
        }
        dates(row, found);
        measure.filter(of -> CellValue.of(row.cell("value"), of).isEmpty())
                .ifPresent(of -> found.put("value", texts.say(CellValue.complaint(of))));
        String unit = row.cell("reportingUnit");
        if (!unit.isEmpty() && !Regions.ALL.contains(unit)) {
            found.put("reportingUnit", texts.say("entry.badUnit"));
        }
        if (!seen.add(NAMES.stream().map(row::cell).toList())) {
            found.put("", texts.say("entry.twice"));
        }
        return found;
    }

    private void dates(Grid.Row row, Map<String, String> found) {
        Optional<TypedDates.Months> period = TypedDates.period(row.cell("period"));
        Optional<LocalDate> day = TypedDates.lastDay(row.cell("valueDate"));
        if (period.isEmpty()) {
            found.put("period", texts.say("entry.badPeriod"));
        }
        if (day.isEmpty()) {
            found.put("valueDate", texts.say("entry.badDate"));
        } else if (period.isPresent() && !period.get().contains(day.get())) {
            found.put("valueDate", texts.say("entry.dateOutside"));
        } else if (day.get().isAfter(list.asOf().validAt())) {
            found.put("valueDate", texts.say("entry.dateAhead"));
        }
    }
}
