package org.kpiledger.command.store;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A value that one text tells, kept as that text. */
record ScalarForm(Function<String, Object> parse) implements StateForm {
    private static final int OBJECT_BYTES = 40;

    static ScalarForm ofEnum(Class<?> type) {
        return new ScalarForm(name -> {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(type + " has no " + name);
        });
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeString(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    @Override
    public Object read(JsonParser in) {
        return parse.apply(in.getString());
    }

    /** A constant is there anyway. */
    @Override
    public long memoryBytes(Object value) {
        return value instanceof Enum<?> ? 0 : OBJECT_BYTES + (value instanceof String text ? text.length() : 0);
    }
}
