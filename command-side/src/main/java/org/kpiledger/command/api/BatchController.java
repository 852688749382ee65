package org.kpiledger.command.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.identity.Caller;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.ProblemTexts;
import org.kpiledger.edge.problems.Problems;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many commands a request, one a line; each is answered alone, in the order of the lines. Commands on one subject are
 * carried out in their order, others side by side.
 */
@RestController
class BatchController {
    static final String NDJSON = "application/x-ndjson";

    /** A line is a body with its command's name and key around it. */
    private static final int LINE_BYTES_MAX = CommandReader.BODY_BYTES_MAX + 1_024;

    /** Lines under way at once; the next is read when the first of them is answered. */
    private static final int UNDER_WAY_MAX = 64;

    private final CommandDesk desk;
    private final CommandProblems problems;
    private final JsonMapper json;

    BatchController(CommandDesk desk, CommandProblems problems, JsonMapper json) {
        this.desk = desk;
        this.problems = problems;
        this.json = json;
    }

    @PostMapping(path = "/api/commands", consumes = NDJSON)
    void batch(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        Utf8Only.require(request.getContentType());
        response.setContentType(NDJSON);
        InputStream in = new BufferedInputStream(request.getInputStream());
        OutputStream out = response.getOutputStream();
        UnaryOperator<Problem> told = problem -> ProblemTexts.in(request, problem);
        Map<String, CompletableFuture<ObjectNode>> lastOfSubject = new HashMap<>();
        Deque<CompletableFuture<ObjectNode>> underWay = new ArrayDeque<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (byte[] line = nextLine(in); line != null; line = nextLine(in)) {
                if (line.length == 0) {
                    continue;
                }
                underWay.add(start(line, caller, told, lastOfSubject, executor));
                if (underWay.size() == UNDER_WAY_MAX) {
                    write(underWay.remove(), out);
                    lastOfSubject.values().removeIf(CompletableFuture::isDone);
                }
            }
            while (!underWay.isEmpty()) {
                write(underWay.remove(), out);
            }
        }
    }

    private CompletableFuture<ObjectNode> start(
            byte[] line,
            Caller caller,
            UnaryOperator<Problem> told,
            Map<String, CompletableFuture<ObjectNode>> lastOfSubject,
            Executor executor) {
        BatchLine read;
        try {
            if (line.length > LINE_BYTES_MAX) {
                throw Problems.tooLarge("The line is longer than " + LINE_BYTES_MAX + " bytes. Shorten it.")
                        .exception();
            }
            read = BatchLine.read(line);
        } catch (RuntimeException bad) {
            return CompletableFuture.completedFuture(failed(bad, told));
        }
        CommandDesk.Ready ready;
        try {
            ready = desk.ready(read.command(), read.body(), read.idempotencyKey(), caller);
        } catch (RuntimeException bad) {
            ObjectNode answer = failed(bad, told);
            return CompletableFuture.completedFuture(
                    read.idempotencyKey() == null ? answer : answer.put("commandId", read.idempotencyKey()));
        }
        CompletableFuture<ObjectNode> answer = lastOfSubject
                .getOrDefault(ready.subject(), CompletableFuture.completedFuture(null))
                .thenApplyAsync(_ -> carryOut(ready, told), executor);
        lastOfSubject.put(ready.subject(), answer);
        return answer;
    }

    private ObjectNode carryOut(CommandDesk.Ready ready, UnaryOperator<Problem> told) {
        try {
            ObjectNode answer = json.valueToTree(desk.carryOut(ready));
            return answer.put("status", 200);
        } catch (RuntimeException refused) {
            return failed(refused, told).put("commandId", ready.key().commandId());
        }
    }

    private ObjectNode failed(RuntimeException failure, UnaryOperator<Problem> told) {
        Problem problem = problems.translate(failure);
        if (problem == null) {
            throw failure;
        }
        return json.valueToTree(told.apply(problem));
    }

    private void write(CompletableFuture<ObjectNode> answer, OutputStream out) throws IOException {
        out.write(json.writeValueAsBytes(answer.join()));
        out.write('\n');
        out.flush();
    }

    /** The next line without its end, cut off just behind what is allowed; null at the end. */
    private static byte @Nullable [] nextLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() <= LINE_BYTES_MAX && b != '\r') {
                line.write(b);
            }
        }
        return line.toByteArray();
    }
}
