package org.kpiledger.verifier.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of a running system, which would not be the same ones if they were asked for twice. */
final class Answers implements Sampling.Asking {
    private final Answering system;
    private final List<Answered> all = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private long bytes;

    /** Asks the system. */
    @FunctionalInterface
    interface Answering {
        /**
         * The answer; empty where the system says that what the request names is not known at its moment.
         *
         * @throws TooLarge when it is more than is checked
         */
        Optional<byte[]> answer(String request) throws SourceFailed, TooLarge;
    }

    Answers(Answering system) {
        this.system = system;
    }

    @Override
    public void ask(String request) throws SourceFailed {
        answer(request);
    }

    @Override
    public Optional<JsonNode> read(String request) throws SourceFailed {
        Optional<byte[]> body = answer(request);
        try {
            return body.map(JsonMapper.shared()::readTree);
        } catch (JacksonException noJson) {
            throw new SourceFailed("The system's answer to " + request + " is not JSON.");
        }
    }

    private Optional<byte[]> answer(String request) throws SourceFailed {
        try {
            Optional<byte[]> body = system.answer(request);
            body.ifPresent(shown -> keep(new Answered(request, shown)));
            return body;
        } catch (TooLarge tooLarge) {
            leftOut.add(request);
            return Optional.empty();
        }
    }

    private void keep(Answered answered) {
        if (bytes + answered.body().length > Answered.BYTES_MAX) {
            leftOut.add(answered.request());
            return;
        }
        bytes += answered.body().length;
        all.add(answered);
    }

    void give(LogSource.Taker taker) throws SourceFailed {
        for (Answered answered : all) {
            taker.take(answered);
        }
        for (String request : leftOut) {
            taker.leftOut(request);
        }
    }
}
