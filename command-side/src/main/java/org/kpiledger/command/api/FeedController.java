package org.kpiledger.command.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.edge.problems.KnownParameters;
import org.kpiledger.edge.problems.Problems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as a feed of lines: the bytes of each entry as they are kept, hashed and relayed. */
@RestController
class FeedController {
    private static final List<String> PARAMETERS = List.of("after", "limit", "wait");
    private static final int LIMIT_MAX = 1_000;
    private static final int WAIT_SECONDS_MAX = 30;

    private final EventLog log;
    private final Appended appended;

    FeedController(EventLog log, Appended appended) {
        this.log = log;
        this.appended = appended;
    }

    @GetMapping(path = "/api/events", produces = BatchController.NDJSON)
    void events(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(name = "wait", defaultValue = "0") int waitSeconds,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        KnownParameters.require(request, PARAMETERS);
        require(after >= 0, "after", "must be a position, 0 or more");
        require(limit >= 1 && limit <= LIMIT_MAX, "limit", "must be from 1 to " + LIMIT_MAX);
        require(
                waitSeconds >= 0 && waitSeconds <= WAIT_SECONDS_MAX,
                "wait",
                "must be from 0 to " + WAIT_SECONDS_MAX + " seconds");
        appended.awaitBehind(after, Duration.ofSeconds(waitSeconds));
        List<byte[]> entries = log.reader().after(after, limit);
        response.setContentType(BatchController.NDJSON);
        OutputStream out = response.getOutputStream();
        for (byte[] entry : entries) {
            out.write(entry);
            out.write('\n');
        }
    }

    private static void require(boolean holds, String parameter, String otherwise) {
        if (!holds) {
            throw Problems.badParameter(parameter, otherwise).exception();
        }
    }
}
