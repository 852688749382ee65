package org.kpiledger.web.ledger;

import java.util.List;

/** What a page needs of a problem document of the API. */
public record LedgerProblem(int status, String code, String detail, List<Field> errors) {
    /** @param pointer such as {@code /knownAt} */
    public record Field(String pointer, String message) {
        public String name() {
            return pointer.startsWith("/") ? pointer.substring(1) : pointer;
        }
    }
}
