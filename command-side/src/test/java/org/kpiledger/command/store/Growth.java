package org.kpiledger.command.store;

import java.util.Map;
import org.kpiledger.events.SubjectId;

/** Appends past the ledger for tests of other packages: one event at a time, to a subject of its own. */
public final class Growth {
    private final LogWriter writer;
    private final Appends appends;
    private final SubjectId subject;
    private long sequence;

    /** @param name of the subject, new to the log */
    public Growth(EventLog log, String name) {
        writer = log.writer();
        appends = new Appends(writer.origin());
        subject = new SubjectId("OP-23/kpi/" + name);
    }

    /** Returns when the next event is durable. */
    public void append() {
        writer.append(appends.one(subject, sequence, Map.of(), subject.part(2) + ":" + sequence));
        sequence++;
    }
}
