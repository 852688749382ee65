package org.kpiledger.query.rows;

import java.util.List;

/**
 * Lines of the audit trail in blocks of as many. Of a column with few values it is known which blocks have each of them:
 * one row instead of an entry of an index for each line, and two such columns are compared block by block.
 */
final class AuditBlocks {
    static final List<String> COLUMNS = List.of("folder", "actor", "role", "type");

    /** Few enough to read a hundred blocks for a line each; enough that most blocks add nothing new. */
    private static final int LINES = 256;

    private AuditBlocks() {}

    /** The block of a position. */
    static long of(long position) {
        return (position - 1) / LINES;
    }

    /** The last position before the block. */
    static long before(long block) {
        return block * LINES;
    }
}
