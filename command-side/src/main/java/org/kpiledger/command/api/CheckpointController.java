package org.kpiledger.command.api;

import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Head;
import org.kpiledger.log.Checkpoint;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log's size and root, never older than the last acknowledged command; not signed yet. */
@RestController
class CheckpointController {
    private final EventLog log;

    CheckpointController(EventLog log) {
        this.log = log;
    }

    @GetMapping(path = "/log/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    String checkpoint() {
        // Other nodes write the same log, and one of them may have acknowledged the last command.
        Head head = log.writer().follow();
        return new Checkpoint(
                        log.writer().origin(), head.position(), head.frontier().root())
                .text();
    }
}
