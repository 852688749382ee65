package org.kpiledger.projections.audit;

import java.util.SortedMap;
import java.util.TreeMap;
import org.kpiledger.events.codec.Json;
import org.kpiledger.projections.DocumentCodec;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fields as a JSON object of strings, in alphabetical order. */
public final class FieldsCodec implements DocumentCodec<Fields> {
    /** Fields have names without end, so none of them is kept to be found again. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .build())
            .build();

    @Override
    public String kind(Fields document) {
        return "fields";
    }

    @Override
    public byte[] write(Fields document) {
        return Json.MAPPER.writeValueAsBytes(document.values());
    }

    @Override
    public Fields read(String kind, byte[] json) {
        return new Fields(values(MAPPER.readTree(json)));
    }

    public static String write(SortedMap<String, String> values) {
        return Json.MAPPER.writeValueAsString(values);
    }

    public static SortedMap<String, String> read(String json) {
        return values(MAPPER.readTree(json));
    }

    private static SortedMap<String, String> values(JsonNode fields) {
        SortedMap<String, String> values = new TreeMap<>();
        fields.properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().stringValue()));
        return values;
    }
}
