package org.kpiledger.web.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        WorkList list = kpis(plan);
        Grid checked = new RowChecks(list, texts).of(new Grid(rows));
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
        return send(plan, checked, list, model, response);
    }

    private String send(String plan, Grid grid, WorkList list, Model model, HttpServletResponse response) {
        List<Answered> answers;
        try {
            List<Instruction> rows = grid.rows().stream()
                    .map(row -> row.command(
                            plan,
                            list.measure(row)
                                    .flatMap(measure -> CellValue.of(row.cell("value"), measure))
                                    .orElseThrow()))
                    .toList();
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

    /** What is wrong, at the cell that says it, and named where the cell has no column of its own. */
    private Map<String, String> problems(LedgerProblem problem) {
        var found = new LinkedHashMap<String, String>();
        problem.errors().forEach(field -> {
            String name = field.name().split("/", -1)[0];
            String message = Grid.COLUMNS.contains(name)
                    ? field.message()
                    : texts.word("parameter", name) + ": " + field.message();
            found.put(Grid.columnOf(name), message);
        });
        if (found.isEmpty()) {
            found.put("", problem.detail() == null ? String.valueOf(problem.code()) : problem.detail());
        }
        return found;
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
            for (WorkList.Measure measure : kpi.measuresInForce()) {
                List<String> periods = period.isEmpty() ? measure.dueBut(closed) : List.of(period);
                periods.forEach(one -> rows.add(Grid.row(Map.of(
                        "kpi", kpi.code(), "measure", measure.code(), "period", one, "valueDate", dateIn(one)))));
            }
        }
        return new Grid(rows.subList(0, Math.min(rows.size(), 100)));
    }

    /** A date in a period that is over: the year, or the last month of the quarter. */
    private static String dateIn(String period) {
        return TypedDates.period(period)
                .filter(_ -> period.indexOf('-') > 0)
                .map(months -> months.last().toString())
                .orElse(period);
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
