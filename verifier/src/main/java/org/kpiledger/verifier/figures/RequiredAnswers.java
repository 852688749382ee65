package org.kpiledger.verifier.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.events.codec.Json;
import org.kpiledger.verifier.source.Answered;
import org.kpiledger.verifier.source.Sampling;
import org.kpiledger.verifier.source.SourceFailed;
import tools.jackson.databind.JsonNode;

/**
 * Asks the folded log what a running system is asked, and finds out to which of these questions no answer was shown: one
 * that is left out is as good as a lie.
 */
public final class RequiredAnswers implements Sampling.Asking {
    /** A system may stop a little short of what may be shown together, since it may write an answer at greater length. */
    private static final long BYTES_EXCUSED = Answered.BYTES_MAX / 10 * 9;

    private final Reperformance log;
    private final Map<String, Integer> shown;
    private final List<String> missing = new ArrayList<>();
    private final List<String> tooLarge = new ArrayList<>();
    private int questions;
    private long bytes;

    /** @param shown the requests that were answered, with the bytes that the answer of the entries has */
    RequiredAnswers(Reperformance log, Map<String, Integer> shown) {
        this.log = log;
        this.shown = shown;
    }

    @Override
    public void ask(String request) throws SourceFailed {
        long length = isShown(request) ? 0 : log.length(request);
        if (length > 0) {
            miss(request, length);
        }
    }

    @Override
    public Optional<JsonNode> read(String request) throws SourceFailed {
        Optional<byte[]> answer = log.answer(request);
        if (!isShown(request)) {
            answer.ifPresent(body -> miss(request, body.length));
        }
        return answer.map(Json.MAPPER::readTree);
    }

    private boolean isShown(String request) {
        Integer length = shown.get(request);
        if (length == null) {
            return false;
        }
        questions++;
        bytes += length;
        return true;
    }

    private void miss(String request, long length) {
        questions++;
        boolean excused = length > Answered.BODY_BYTES_MAX || bytes + length > BYTES_EXCUSED;
        (excused ? tooLarge : missing).add(request);
    }

    /** How many questions have an answer by the entries. */
    public int questions() {
        return questions;
    }

    /** Those of them to which none was shown. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** Those to which none can be shown, since it is too large, alone or together with those before. */
    public List<String> tooLarge() {
        return List.copyOf(tooLarge);
    }
}
