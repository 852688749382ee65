package org.kpiledger.app.replay;

import java.util.List;
import org.kpiledger.projections.TestLog;

/** A log in memory as a feed, in small pages. */
record LogFeed(List<byte[]> entries) implements Feed {
    private static final int PAGE = 7;

    static LogFeed of(TestLog log) {
        return new LogFeed(log.bytes());
    }

    @Override
    public List<byte[]> after(long position) {
        int from = (int) position;
        return entries.subList(from, Math.min(entries.size(), from + PAGE));
    }
}
