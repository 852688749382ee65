package org.kpiledger.events.codec;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes records as JSON, reads them back strictly, and describes them as JSON Schema, all from their components. */
public final class RecordCodec {
    private RecordCodec() {}

    /** The record as compact UTF-8 JSON, its properties in the order of its components. */
    public static byte[] write(Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = Json.MAPPER.createGenerator(bytes)) {
            write(out, value);
        }
        return bytes.toByteArray();
    }

    static void write(JsonGenerator out, Record value) {
        Shape.of(value.getClass()).write(out, value);
    }

    /** The record as a tree. */
    public static ObjectNode toTree(Record value) {
        return (ObjectNode) Json.MAPPER.readTree(write(value));
    }

    /**
     * Reads a record.
     *
     * @throws InvalidFields naming every bad field
     */
    public static <R extends Record> R read(JsonNode node, Class<R> type) {
        List<FieldError> errors = new ArrayList<>(0);
        Object value = Shape.of(type).read(node, "", errors);
        if (value == null) {
            throw new InvalidFields(errors);
        }
        return type.cast(value);
    }

    /**
     * Reads a record from its JSON, in UTF-8. What stands as it is written is read in one pass, straight into the
     * record; all else by way of a tree, which tells what is wrong.
     *
     * @throws InvalidFields naming every bad field
     */
    public static <R extends Record> R read(byte[] json, Class<R> type) {
        @Nullable R asWritten = readAsWritten(json, type);
        return asWritten == null ? read(Json.MAPPER.readTree(json), type) : asWritten;
    }

    private static <R extends Record> @Nullable R readAsWritten(byte[] json, Class<R> type) {
        try (JsonParser in = Json.IN_ORDER.createParser(json)) {
            in.nextToken();
            Object value = Shape.of(type).read(in);
            return in.nextToken() == null ? type.cast(value) : null;
        } catch (Kind.Unusual | JacksonException left) {
            return null;
        }
    }

    /** Whether the record type has a component of the name. */
    public static boolean has(Class<? extends Record> type, String component) {
        return Shape.of(type).has(component);
    }

    /** The record type's JSON Schema (draft 2020-12), without an id. */
    public static ObjectNode schema(Class<? extends Record> type) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        Shape.of(type).describe(schema);
        return schema;
    }
}
