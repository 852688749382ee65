package org.kpiledger.bench.commands;

import java.sql.SQLException;
import java.util.List;

/** Commits rows in one transaction, on one connection that it keeps, and returns when they are durable. */
interface RawBatch {
    record RawRow(long position, String subjectKey, long sequence, byte[] leafHash, byte[] bytes) {}

    void commit(List<RawRow> rows) throws SQLException;
}
