package org.kpiledger.command.transparency;

import java.nio.charset.StandardCharsets;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.log.SignedCheckpoint;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log's signed checkpoint, the last one that was seen outside, and its key, for everybody.
 *
 * <p>Source: C2SP tlog-tiles, checkpoints; C2SP signed-note, verifier keys.
 */
@RestController
class CheckpointController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Checkpoints checkpoints;

    CheckpointController(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<String> checkpoint() {
        return text(checkpoints.current().note());
    }

    @GetMapping("/log/checkpoint/witnessed")
    ResponseEntity<String> witnessed() {
        return checkpoints
                .lastSeen()
                .map(SignedCheckpoint::note)
                .map(CheckpointController::text)
                .orElseThrow(
                        () -> Problems.unknown("not-witnessed", "Nobody outside has seen a checkpoint of this log yet.")
                                .exception());
    }

    @GetMapping("/log/key")
    ResponseEntity<String> key() {
        return text(checkpoints.verifier().text() + "\n");
    }

    private static ResponseEntity<String> text(String content) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
