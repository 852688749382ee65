package org.kpiledger.web.ledger;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How the pages read and write the JSON of the API. */
final class LedgerJson {
    /** A list or a map that is absent is an empty one; whatever else is absent stays absent. */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private LedgerJson() {}

    /** The fields of a command without those that have nothing in them. */
    static Map<String, Object> filled(Map<String, ?> body) {
        var filled = new LinkedHashMap<String, Object>();
        body.forEach((name, value) -> {
            boolean empty = value == null
                    || value instanceof String text && text.isBlank()
                    || value instanceof Collection<?> some && some.isEmpty();
            if (!empty) {
                filled.put(name, value);
            }
        });
        return filled;
    }
}
