package org.kpiledger.command.store;

import org.kpiledger.events.SubjectId;
import org.kpiledger.log.LogHash;

/** One row of the table of entries. */
record EntryRow(long position, SubjectId subject, long sequence, LogHash leafHash, byte[] bytes) {
    String subjectKey() {
        return SubjectEnds.key(subject);
    }
}
