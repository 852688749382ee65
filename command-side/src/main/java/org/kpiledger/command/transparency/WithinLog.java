package org.kpiledger.command.transparency;

import org.kpiledger.command.store.EventLog;

/** How far the log goes, for questions about a size: what another node has written counts too. */
record WithinLog(EventLog log) {
    /** The size of the log, which is looked up in the database only where the known one does not suffice. */
    long sizeFor(long wanted) {
        long known = log.writer().head().position();
        return wanted <= known ? known : log.writer().follow().position();
    }
}
