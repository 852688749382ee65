package org.kpiledger.query.answering;

import java.time.Instant;
import org.kpiledger.projections.ViewJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with views, in the JSON that {@link ViewJson} gives them. */
public final class Answers {
    private Answers() {}

    /** The view as an answer. */
    public static ResponseEntity<byte[]> of(Record view) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ViewJson.write(view));
    }

    /** The instant as answers and entries have it. */
    public static String text(Instant time) {
        return ViewJson.text(time);
    }
}
