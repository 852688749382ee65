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

    static final List<String> ALL = List.of(ENTRIES, FOLDERS, REASONS);

    /** The columns that have an index together with the position, by which lines are found in the order of the log. */
    static final List<String> ALONG = List.of("subject", "folder", "actor", "role", "type", "reason_key");

    private AuditTables() {}
}
