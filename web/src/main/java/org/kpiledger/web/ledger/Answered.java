package org.kpiledger.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one command of several.
 *
 * @param status 200 when it was carried out
 * @param position of its last entry; 0 when it was refused
 * @param detail why it was refused
 */
public record Answered(
        int status,
        long position,
        @Nullable String code,
        @Nullable String detail,
        List<LedgerProblem.Field> errors) {
    public boolean accepted() {
        return status == 200;
    }

    /** The refusal. */
    public LedgerProblem problem() {
        return new LedgerProblem(status, code, detail, errors);
    }
}
