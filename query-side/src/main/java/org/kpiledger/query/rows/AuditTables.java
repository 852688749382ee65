package org.kpiledger.query.rows;

import java.util.List;

/** What the audit trail keeps beside its rows. */
final class AuditTables {
    /** A line for each entry. */
    static final String ENTRIES = "entries";

    /** Each {@link SubjectFolder} that the lines have. */
    static final String FOLDERS = "folders";

    /** Each {@link StatedReason} that the lines have. */
    static final String REASONS = "reasons";

    /** Which {@link AuditBlocks blocks} of lines have a value in a column. */
    static final String BLOCKS = "blocks";

    static final List<String> ALL = List.of(ENTRIES, FOLDERS, REASONS, BLOCKS);

    /**
     * The columns that have an index together with the position, by which lines are found in the order of the log: those
     * with many values. Of the others, the {@link AuditBlocks#COLUMNS blocks} are known.
     */
    static final List<String> ALONG = List.of("subject", "reason_key");

    private AuditTables() {}
}
