package org.kpiledger.command.store;

import org.kpiledger.log.LogHash;

/** One row of the table of entries. */
record EntryRow(long position, String subjectKey, long sequence, LogHash leafHash, byte[] bytes) {}
