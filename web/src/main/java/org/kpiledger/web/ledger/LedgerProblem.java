package org.kpiledger.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs of a problem document of the API.
 *
 * @param code absent when something between the pages and the API answered in its stead
 */
public record LedgerProblem(
        int status, @Nullable String code, @Nullable String detail, List<Field> errors) {
    /** @param pointer such as {@code /knownAt} */
    public record Field(String pointer, String message) {
        public String name() {
            return pointer.startsWith("/") ? pointer.substring(1) : pointer;
        }
    }

    public boolean is(String other) {
        return other.equals(code);
    }
}
