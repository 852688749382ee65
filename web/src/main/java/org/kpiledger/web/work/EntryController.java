package org.kpiledger.web.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kpiledger.web.ledger.Answered;
import org.kpiledger.web.ledger.Commands;
import org.kpiledger.web.ledger.Instruction;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.LedgerProblem;
import org.kpiledger.web.ledger.LedgerUnreachable;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Rights;
import org.kpiledger.web.pages.Complaints;
import org.kpiledger.web.pages.Figures;
import org.kpiledger.web.pages.Texts;
import org.kpiledger.web.pages.TooLong;
import org.kpiledger.web.pages.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many values at once: a grid for the keyboard and the clipboard, looked through before it is sent. */
@Controller
class EntryController {
    private static final String PERIOD = "[12][0-9]{3}(-Q[1-4])?";
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final String DATE = "[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?";
    private static final String NUMBER = "-?[0-9]{1,18}(\\.[0-9]{1,6})?";

    private final Ledger ledger;
    private final Commands commands;
    private final Texts texts;
    private final Figures figures;

    EntryController(Ledger ledger, Commands commands, Texts texts, Figures figures) {
        this.ledger = ledger;
        this.commands = commands;
        this.texts = texts;
        this.figures = figures;
    }

    @GetMapping("/plans/{plan}/entry")
    String empty(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String period,
            Model model,
            HttpServletRequest request) {
        WorkList list = kpis(plan);
        Grid grid = Typed.keptFor(request).map(Grid::typed).orElseGet(() -> due(plan, list, priority, period));
        return show(plan, grid, Complaints.NONE, model);
    }

    @PostMapping("/plans/{plan}/entry")
    String take(
            @PathVariable String plan,
            @RequestParam String step,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Typed typed = Typed.of(request);
        List<Grid.Row> pasted = Grid.pasted(typed.get("pasted"), typed.get("key"));
        if (pasted.size() > TooLong.ROWS_MAX) {
            response.setStatus(413);
            String message = texts.say("entry.tooMany", figures.count(pasted.size()), figures.count(TooLong.ROWS_MAX));
            return show(plan, Grid.typed(typed), Complaints.saying("pasted", message), model);
        }
        var rows = new ArrayList<>(Grid.typed(typed).filled());
        rows.addAll(pasted);
        if (rows.size() > TooLong.ROWS_MAX) {
            response.setStatus(413);
            String message = texts.say("entry.tooMany", figures.count(rows.size()), figures.count(TooLong.ROWS_MAX));
            return show(plan, Grid.typed(typed), Complaints.saying("pasted", message), model);
        }
        Grid checked = checked(new Grid(rows), kpis(plan));
        if (checked.rows().isEmpty()) {
            return show(plan, Grid.typed(typed), Complaints.saying("pasted", texts.say("entry.nothing")), model);
        }
        if (checked.hasProblems()) {
            response.setStatus(422);
            return show(plan, checked, Complaints.saying("", texts.say("entry.problems")), model);
        }
        if (!step.equals("send")) {
            model.addAttribute("ready", true);
            return show(plan, checked, Complaints.NONE, model);
        }
        return send(plan, checked, model, response);
    }

    private String send(String plan, Grid grid, Model model, HttpServletResponse response) {
        List<Answered> answers;
        try {
            List<Instruction> rows =
                    grid.rows().stream().map(row -> row.command(plan)).toList();
            answers = commands.sendAll(rows);
        } catch (LedgerUnreachable unreachable) {
            response.setStatus(503);
            return show(plan, grid, Complaints.saying("", texts.say("form.outcomeUnknown")), model);
        }
        var left = new ArrayList<Grid.Row>();
        var saved = new ArrayList<Grid.Row>();
        for (int i = 0; i < grid.rows().size(); i++) {
            Grid.Row row = grid.rows().get(i);
            if (i >= answers.size()) {
                left.add(row.with(Map.of("", texts.say("entry.unanswered"))));
            } else if (answers.get(i).accepted()) {
                saved.add(row);
            } else {
                left.add(row.with(problems(answers.get(i).problem())));
            }
        }
        model.addAttribute("saved", saved);
        Complaints complaints =
                left.isEmpty() ? Complaints.NONE : Complaints.saying("", texts.say("entry.refused", left.size()));
        return show(plan, new Grid(left), complaints, model);
    }

    private static Map<String, String> problems(LedgerProblem problem) {
        var found = new LinkedHashMap<String, String>();
        problem.errors()
                .forEach(field -> found.put(Grid.COLUMNS.contains(field.name()) ? field.name() : "", field.message()));
        if (found.isEmpty()) {
            found.put("", problem.detail() == null ? String.valueOf(problem.code()) : problem.detail());
        }
        return found;
    }

    /** What can be told without the ledger, so that nothing is sent that it would refuse for its form. */
    private Grid checked(Grid grid, WorkList list) {
        return new Grid(
                grid.rows().stream().map(row -> row.with(problems(row, list))).toList());
    }

    private Map<String, String> problems(Grid.Row row, WorkList list) {
        var found = new LinkedHashMap<String, String>();
        if (!list.knows(row.cell("kpi"))) {
            found.put("kpi", texts.say("entry.unknownKpi"));
        } else if (!list.knows(row.cell("kpi"), row.cell("measure"))) {
            found.put("measure", texts.say("entry.unknownMeasure"));
        }
        require(found, row, "period", PERIOD, "entry.badPeriod");
        require(found, row, "valueDate", DATE, "entry.badDate");
        require(found, row, "value", NUMBER, "entry.badNumber");
        if (!row.cell("reportingUnit").isEmpty()) {
            require(found, row, "reportingUnit", "[A-Z]{3}", "entry.badUnit");
        }
        return found;
    }

    private void require(Map<String, String> found, Grid.Row row, String column, String form, String otherwise) {
        if (!row.cell(column).matches(form)) {
            found.put(column, texts.say(otherwise));
        }
    }

    /** A row for each value that the user may report now and that is due; where a period is given, for each measure of the priority in that period. */
    private Grid due(String plan, WorkList all, String priority, String period) {
        WorkList list = all.takenFrom(new Rights(ledger, plan));
        List<String> closed = ledger.query(PeriodStates.class, "/api/plans/{plan}/periods", Moment.NOW, plan)
                .closed();
        var rows = new ArrayList<Grid.Row>();
        for (WorkList.Kpi kpi : list.kpis()) {
            if (!priority.isEmpty() && !priority.equals(kpi.priority())) {
                continue;
            }
            for (WorkList.Measure measure : kpi.measures()) {
                List<String> periods = period.isEmpty() ? measure.dueBut(closed) : List.of(period);
                periods.forEach(one -> rows.add(Grid.row(
                        Map.of("kpi", kpi.code(), "measure", measure.code(), "period", one, "valueDate", end(one)))));
            }
        }
        return new Grid(rows.subList(0, Math.min(rows.size(), 100)));
    }

    /** A date at the end of a period: a year, or the last month of a quarter. */
    private static String end(String period) {
        Matcher quarter = QUARTER.matcher(period);
        return quarter.matches()
                ? "%s-%02d".formatted(quarter.group(1), 3 * Integer.parseInt(quarter.group(2)))
                : period;
    }

    private String show(String plan, Grid grid, Complaints complaints, Model model) {
        model.addAttribute("plan", ledger.tree(plan, Moment.NOW));
        model.addAttribute("grid", grid);
        model.addAttribute("columns", Grid.COLUMNS);
        model.addAttribute("limit", TooLong.ROWS_MAX);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("complaints", complaints);
        return "entry-grid";
    }

    private WorkList kpis(String plan) {
        return ledger.kpisInShort(WorkList.class, Moment.NOW.parameters(), plan);
    }
}
