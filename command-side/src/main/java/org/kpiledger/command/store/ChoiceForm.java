package org.kpiledger.command.store;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** One of the types that a sealed interface permits, kept as an array of its class's name and itself. */
final class ChoiceForm implements StateForm {
    private final Map<String, StateForm> byName = new HashMap<>();

    void find(Class<?> sealed, StateForms forms) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isInterface()) {
                find(permitted, forms);
            } else {
                byName.put(permitted.getName(), forms.of(permitted));
            }
        }
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeStartArray();
        out.writeString(value.getClass().getName());
        form(value.getClass().getName()).write(out, value);
        out.writeEndArray();
    }

    @Override
    public Object read(JsonParser in) {
        in.nextToken();
        StateForm form = form(in.getString());
        in.nextToken();
        Object value = form.read(in);
        in.nextToken();
        return value;
    }

    @Override
    public long memoryBytes(Object value) {
        return form(value.getClass().getName()).memoryBytes(value);
    }

    private StateForm form(String name) {
        StateForm form = byName.get(name);
        if (form == null) {
            throw new IllegalArgumentException(name + " is not permitted here");
        }
        return form;
    }
}
