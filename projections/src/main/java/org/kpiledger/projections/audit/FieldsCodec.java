package org.kpiledger.projections.audit;

import java.util.SortedMap;
import java.util.TreeMap;
import org.kpiledger.events.codec.Json;
import org.kpiledger.projections.DocumentCodec;

/** Fields as a JSON object of strings, in alphabetical order. */
public final class FieldsCodec implements DocumentCodec<Fields> {
    @Override
    public String kind(Fields document) {
        return "fields";
    }

    @Override
    public String write(Fields document) {
        return write(document.values());
    }

    @Override
    public Fields read(String kind, String json) {
        return new Fields(read(json));
    }

    public static String write(SortedMap<String, String> values) {
        return Json.MAPPER.writeValueAsString(values);
    }

    public static SortedMap<String, String> read(String json) {
        SortedMap<String, String> values = new TreeMap<>();
        Json.MAPPER
                .readTree(json)
                .properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().stringValue()));
        return values;
    }
}
