package org.kpiledger.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.budget.ExpenditureImport;
import org.kpiledger.command.budget.ExpenditureRow;
import org.kpiledger.command.budget.ImportExpenditures;
import org.kpiledger.command.budget.RowOutcome;
import org.kpiledger.edge.identity.Caller;
import org.kpiledger.edge.problems.FieldProblem;
import org.kpiledger.edge.problems.KnownParameters;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemTexts;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.Code;
import org.kpiledger.events.codec.FieldError;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A file of payments, booked by one command: all its rows or none. */
@RestController
class ExpenditureImportController {
    private static final List<String> PARAMETERS = List.of("year", "preview");

    private final CommandDesk desk;
    private final JsonMapper json;

    ExpenditureImportController(CommandDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @PostMapping(path = "/api/plans/{plan}/expenditures/import", consumes = "text/csv")
    ResponseEntity<ObjectNode> importFile(
            @PathVariable String plan,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        Utf8Only.require(request.getContentType());
        int year = year(request);
        boolean preview = preview(request);
        byte[] body = request.getInputStream().readNBytes(ExpenditureFile.BYTES_MAX + 1);
        if (body.length > ExpenditureFile.BYTES_MAX) {
            throw Problems.tooLarge("The file is larger than " + ExpenditureFile.BYTES_MAX + " bytes. Split it.")
                    .exception();
        }
        ExpenditureFile file = ExpenditureFile.read(body);
        UnaryOperator<Problem> told = problem -> ProblemTexts.in(request, problem);
        List<ExpenditureRow> payments = file.rows().stream()
                .map(ExpenditureFile.Row::payment)
                .flatMap(Stream::ofNullable)
                .toList();
        if (payments.isEmpty()) {
            return answer(request, ImportAnswer.of(plan, year, preview, rows(file, List.of(), told), null));
        }
        ImportExpenditures command = new ImportExpenditures(code(plan), year, payments);
        command.subject();
        CommandDesk.Ready ready = desk.ready(command, body, idempotencyKey, caller);
        List<ImportAnswer.Row> rows = considered(file, ready, command, told);
        if (preview || rows.stream().anyMatch(row -> row.outcome() == ImportAnswer.Outcome.REFUSED)) {
            return answer(request, ImportAnswer.of(plan, year, preview, rows, null));
        }
        return answer(request, carriedOut(file, ready, command, rows, told));
    }

    /** Where something has moved since it was considered, it is told as it is now. */
    private ImportAnswer carriedOut(
            ExpenditureFile file,
            CommandDesk.Ready ready,
            ImportExpenditures command,
            List<ImportAnswer.Row> considered,
            UnaryOperator<Problem> told) {
        String plan = command.planId().value();
        try {
            Answer done = desk.carryOut(ready);
            List<ImportAnswer.Row> rows = considered.stream()
                    .map(row -> row.outcome() == ImportAnswer.Outcome.TO_BOOK
                            ? become(
                                    row,
                                    done.events().isEmpty()
                                            ? ImportAnswer.Outcome.UNCHANGED
                                            : ImportAnswer.Outcome.BOOKED)
                            : row)
                    .toList();
            return ImportAnswer.of(plan, command.fiscalYear(), false, rows, done);
        } catch (Refusal moved) {
            List<ImportAnswer.Row> rows = considered(file, ready, command, told);
            if (rows.stream().noneMatch(row -> row.outcome() == ImportAnswer.Outcome.REFUSED)) {
                throw moved;
            }
            return ImportAnswer.of(plan, command.fiscalYear(), false, rows, null);
        }
    }

    private List<ImportAnswer.Row> considered(
            ExpenditureFile file, CommandDesk.Ready ready, ImportExpenditures command, UnaryOperator<Problem> told) {
        return rows(file, desk.consider(ready, facts -> ExpenditureImport.outcomes(command, facts)), told);
    }

    private static ImportAnswer.Row become(ImportAnswer.Row row, ImportAnswer.Outcome outcome) {
        return new ImportAnswer.Row(row.line(), row.reference(), outcome, row.code(), row.field(), row.message());
    }

    /**
     * @param outcomes of the rows that could be read
     * @param told a problem in the language of whoever sent the file
     */
    private static List<ImportAnswer.Row> rows(
            ExpenditureFile file, List<RowOutcome> outcomes, UnaryOperator<Problem> told) {
        List<ImportAnswer.Row> rows = new ArrayList<>();
        int read = 0;
        for (ExpenditureFile.Row row : file.rows()) {
            if (row.payment() == null) {
                rows.add(refused(row, "bad-field", row.errors(), "", told));
                continue;
            }
            RowOutcome outcome = outcomes.get(read++);
            Refusal refusal = outcome.refusal();
            if (refusal != null) {
                rows.add(refused(row, refusal.code(), refusal.errors(), refusal.sentence(), told));
            } else {
                rows.add(new ImportAnswer.Row(
                        row.line(),
                        row.reference(),
                        outcome.state() == RowOutcome.State.BOOKS
                                ? ImportAnswer.Outcome.TO_BOOK
                                : ImportAnswer.Outcome.UNCHANGED,
                        null,
                        null,
                        null));
            }
        }
        return rows;
    }

    private static ImportAnswer.Row refused(
            ExpenditureFile.Row row,
            String code,
            List<FieldError> errors,
            String sentence,
            UnaryOperator<Problem> told) {
        Problem problem = told.apply(Problem.of(422, code, "The row is not acceptable", sentence)
                .errors(errors.stream()
                        .map(error -> new FieldProblem(error.pointer(), error.message()))
                        .toList()));
        FieldProblem first = problem.errors().isEmpty()
                ? new FieldProblem("", problem.detail())
                : problem.errors().getFirst();
        String field = first.pointer().isEmpty() ? null : first.pointer().substring(1);
        String message = problem.errors().size() <= 1
                ? first.message()
                : String.join(
                        "; ",
                        problem.errors().stream()
                                .map(error -> error.pointer().substring(1) + " " + error.message())
                                .toList());
        return new ImportAnswer.Row(row.line(), row.reference(), ImportAnswer.Outcome.REFUSED, code, field, message);
    }

    /** A refused file is a problem that tells all rows beside what is wrong. */
    private ResponseEntity<ObjectNode> answer(HttpServletRequest request, ImportAnswer answer) {
        ObjectNode told = json.valueToTree(answer);
        if (answer.preview() || answer.refused() == 0) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(told);
        }
        List<FieldProblem> errors = answer.rows().stream()
                .filter(row -> row.outcome() == ImportAnswer.Outcome.REFUSED)
                .map(row -> new FieldProblem(
                        "/lines/" + row.line() + (row.field() == null ? "" : "/" + row.field()),
                        String.valueOf(row.message())))
                .toList();
        Problem problem = Problem.of(
                        422,
                        "import-refused",
                        "The file is not acceptable",
                        "Nothing was booked, since " + answer.refused() + " of "
                                + answer.rows().size()
                                + " rows are refused; errors names each by its line. Correct them and send the file"
                                + " again.")
                .errors(errors);
        ObjectNode document = json.valueToTree(ProblemTexts.in(request, problem));
        document.setAll(told);
        return ResponseEntity.status(422)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private static int year(HttpServletRequest request) {
        String year = parameter(request, "year");
        if (year == null) {
            throw Problems.badParameter("year", "is missing").exception();
        }
        if (!year.matches("[12]\\d{3}")) {
            throw Problems.badParameter("year", "must be a whole number from 1000 to 2999")
                    .exception();
        }
        return Integer.parseInt(year);
    }

    private static boolean preview(HttpServletRequest request) {
        String preview = parameter(request, "preview");
        return switch (preview) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Problems.badParameter("preview", "must be true or false").exception();
        };
    }

    private static @Nullable String parameter(HttpServletRequest request, String name) {
        KnownParameters.require(request, PARAMETERS);
        return request.getParameter(name);
    }

    private static Code code(String plan) {
        try {
            return new Code(plan);
        } catch (IllegalArgumentException _) {
            throw Problems.unknown("unknown-plan", "There is no plan " + plan + ".")
                    .exception();
        }
    }
}
