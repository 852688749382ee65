package org.kpiledger.web.ledger;

import java.util.List;
import java.util.Map;
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

    /** The same, with parameters of the API called what the page calls them. */
    LedgerProblem naming(Map<String, String> names) {
        return new LedgerProblem(
                status,
                code,
                detail,
                errors.stream()
                        .map(field -> new Field("/" + names.getOrDefault(field.name(), field.name()), field.message()))
                        .toList());
    }

    public boolean is(String other) {
        return other.equals(code);
    }
}
