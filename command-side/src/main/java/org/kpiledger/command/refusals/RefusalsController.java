package org.kpiledger.command.refusals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kpiledger.edge.problems.KnownParameters;
import org.kpiledger.edge.problems.Problems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The refusals that are remembered, newest first. */
@RestController
class RefusalsController {
    private static final String LIMIT = "limit";
    private static final int LIMIT_MAX = 1_000;
    private static final String NOTE = "Refusals are no part of the log and prove nothing: at most the last "
            + RefusalJournal.KEPT_MAX + " are remembered, by the command side that refused, in a file that can be"
            + " changed.";

    private final RefusalJournal journal;

    RefusalsController(RefusalJournal journal) {
        this.journal = journal;
    }

    /** @param note what these are worth */
    record Answer(String note, List<RefusedAct> refusals) {}

    @GetMapping("/api/refusals")
    Answer refusals(@RequestParam(name = LIMIT, defaultValue = "100") int limit, HttpServletRequest request) {
        KnownParameters.require(request, List.of(LIMIT));
        if (limit < 1 || limit > LIMIT_MAX) {
            throw Problems.badParameter(LIMIT, "must be a whole number from 1 to " + LIMIT_MAX)
                    .exception();
        }
        return new Answer(NOTE, journal.newest(limit));
    }
}
