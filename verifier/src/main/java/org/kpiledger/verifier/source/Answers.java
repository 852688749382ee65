package org.kpiledger.verifier.source;

import java.util.ArrayList;
import java.util.List;

/** Answers of a running system, which would not be the same ones if they were asked for twice. */
final class Answers implements LogSource.Taker {
    private static final long BYTES_MAX = 128L * 1024 * 1024;

    private final List<Answered> all = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private long bytes;

    @Override
    public void take(Answered answered) {
        if (bytes + answered.body().length > BYTES_MAX) {
            leftOut.add(answered.request());
            return;
        }
        bytes += answered.body().length;
        all.add(answered);
    }

    @Override
    public void leftOut(String request) {
        leftOut.add(request);
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
