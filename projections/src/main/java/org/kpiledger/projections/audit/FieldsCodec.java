package org.kpiledger.projections.audit;

import java.util.SortedMap;
import java.util.TreeMap;
import org.kpiledger.events.codec.Json;
import org.kpiledger.projections.DocumentCodec;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Fields as a JSON object of strings, in alphabetical order. */
public final class FieldsCodec implements DocumentCodec<Fields> {
    /** Fields have names without end, so none of them is kept to be found again. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .build())
            .build();

    private static final ObjectReader VALUES = MAPPER.readerFor(new TypeReference<TreeMap<String, String>>() {});

    @Override
    public String kind(Fields document) {
        return "fields";
    }

    @Override
    public byte[] write(Fields document) {
        return write(document.values());
    }

    @Override
    public Fields read(String kind, byte[] json) {
        return new Fields(read(json));
    }

    /** The values as text, for a reader. */
    public static String text(SortedMap<String, String> values) {
        return Json.MAPPER.writeValueAsString(values);
    }

    /** The values as UTF-8. */
    public static byte[] write(SortedMap<String, String> values) {
        return Json.MAPPER.writeValueAsBytes(values);
    }

    public static SortedMap<String, String> read(byte[] json) {
        return VALUES.readValue(json);
    }
}
