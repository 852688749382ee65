package org.kpiledger.command.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A map, kept as an array of keys and values in turn, so that keys may be of any type. */
record MapForm(StateForm key, StateForm value, Function<Map<Object, Object>, Object> make) implements StateForm {
    private static final int OBJECT_BYTES = 40;

    /** Of a tree or table for each pair of key and value. */
    private static final int PLACE_BYTES = 48;

    @Override
    public void write(JsonGenerator out, Object map) {
        out.writeStartArray();
        ((Map<?, ?>) map).forEach((each, its) -> {
            key.write(out, each);
            value.write(out, its);
        });
        out.writeEndArray();
    }

    @Override
    public Object read(JsonParser in) {
        Map<Object, Object> entries = new HashMap<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            Object each = key.read(in);
            in.nextToken();
            entries.put(each, value.read(in));
        }
        return make.apply(entries);
    }

    @Override
    public long memoryBytes(Object map) {
        Map<?, ?> entries = (Map<?, ?>) map;
        if (entries.isEmpty()) {
            return 0;
        }
        Map.Entry<?, ?> one = entries.entrySet().iterator().next();
        return OBJECT_BYTES
                + entries.size() * (PLACE_BYTES + key.memoryBytes(one.getKey()) + value.memoryBytes(one.getValue()));
    }
}
