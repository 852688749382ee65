package org.kpiledger.events.codec;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value type that is one JSON string.
 *
 * @param parse from the string; throws {@link IllegalArgumentException} with what to do
 * @param pattern of the string (ECMA-262), or empty where a pattern cannot say it
 * @param lengthMax in characters
 */
record ScalarKind(Function<String, Object> parse, String pattern, int lengthMax) implements Kind {
    @Override
    public void write(JsonGenerator out, Object value) {
        String text = value.toString();
        if (text.length() > lengthMax) {
            throw new IllegalArgumentException("\"" + text + "\" is too long to be read back");
        }
        out.writeString(text);
    }

    @Override
    public @Nullable Object read(JsonNode node, String pointer, List<FieldError> errors) {
        if (!node.isString()) {
            errors.add(new FieldError(pointer, "must be a JSON string, not " + Shape.jsonType(node)));
            return null;
        }
        try {
            return parse.apply(node.stringValue());
        } catch (IllegalArgumentException bad) {
            errors.add(new FieldError(pointer, String.valueOf(bad.getMessage())));
            return null;
        }
    }

    @Override
    public Object read(JsonParser in) throws Unusual {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw Unusual.INSTANCE;
        }
        try {
            return parse.apply(in.getString());
        } catch (IllegalArgumentException bad) {
            throw Unusual.INSTANCE;
        }
    }

    @Override
    public void describe(ObjectNode schema) {
        schema.put("type", "string");
        if (!pattern.isEmpty()) {
            schema.put("pattern", "^(?:" + pattern + ")$");
        }
        schema.put("minLength", 1);
        schema.put("maxLength", lengthMax);
    }
}
