package org.kpiledger.command.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A record, kept as an array of its components in their order, a null for an absent one. */
final class RecordForm implements StateForm {
    private static final int OBJECT_BYTES = 16;
    private static final int PLACE_BYTES = 4;

    private record Part(Method accessor, StateForm form) {}

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final List<Part> parts = new ArrayList<>();

    RecordForm(Class<?> type) {
        this.type = type;
        try {
            constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("every record has its canonical constructor", impossible);
        }
    }

    /** Finds the forms of the components, once the record itself is known: it may hold its own kind. */
    void find(StateForms forms) {
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            parts.add(new Part(accessor, forms.of(component.getGenericType())));
        }
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeStartArray();
        for (Part part : parts) {
            StateForm.writeNullable(part.form(), out, get(part, value));
        }
        out.writeEndArray();
    }

    @Override
    public Object read(JsonParser in) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.nextToken() == JsonToken.VALUE_NULL
                    ? null
                    : parts.get(i).form().read(in);
        }
        in.nextToken();
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(type + " refuses what was stored", refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public long memoryBytes(Object value) {
        long bytes = OBJECT_BYTES;
        for (Part part : parts) {
            Object its = get(part, value);
            bytes += PLACE_BYTES + (its == null ? 0 : part.form().memoryBytes(its));
        }
        return bytes;
    }

    private static @Nullable Object get(Part part, Object value) {
        try {
            return part.accessor().invoke(value);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
