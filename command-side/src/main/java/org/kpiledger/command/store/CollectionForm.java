package org.kpiledger.command.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A list or set, kept as an array. */
record CollectionForm(StateForm element, Function<List<Object>, Object> make) implements StateForm {
    private static final int OBJECT_BYTES = 40;
    private static final int PLACE_BYTES = 8;

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeStartArray();
        ((Collection<?>) value).forEach(item -> element.write(out, item));
        out.writeEndArray();
    }

    @Override
    public Object read(JsonParser in) {
        List<Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(element.read(in));
        }
        return make.apply(items);
    }

    @Override
    public long memoryBytes(Object value) {
        Collection<?> items = (Collection<?>) value;
        return items.isEmpty()
                ? 0
                : OBJECT_BYTES
                        + items.size()
                                * (PLACE_BYTES
                                        + element.memoryBytes(items.iterator().next()));
    }
}
