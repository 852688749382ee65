package org.kpiledger.events.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of the data of every event type and version ever shipped.
 *
 * <p>They are files, generated once from the event's record and kept, so that the schema of an old version outlives the
 * record's change. A schema refuses no data that the log holds; rules that a schema cannot say stand with the record.
 * Source: JSON Schema draft 2020-12.
 */
public final class EventSchemas {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private EventSchemas() {}

    /**
     * The text of a schema; empty where there is no such type or version.
     *
     * @param type the stable name, such as {@code BudgetTransferred}
     */
    public static Optional<String> text(String type, int version) {
        return EventRegistry.CURRENT
                .named(type)
                .filter(known -> version >= 1 && version <= known.version())
                .map(known -> read(known.name() + "." + version + ".json"));
    }

    /** The schema of a type's current version, as its record says it. */
    static ObjectNode generate(EventType type) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.put("$schema", DIALECT);
        schema.put("$id", type.dataSchema());
        schema.put("title", type.name());
        schema.setAll(RecordCodec.schema(type.recordType()));
        refuseEmpty(schema);
        return schema;
    }

    /** In an entry what is empty is left out; a command may say it. */
    private static void refuseEmpty(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("type").isString()) {
            switch (object.get("type").stringValue()) {
                case "array" -> object.put("minItems", 1);
                case "object" -> object.put("minProperties", 1);
                default -> {}
            }
        }
        schema.forEach(EventSchemas::refuseEmpty);
    }

    private static String read(String file) {
        try (InputStream in = EventSchemas.class.getResourceAsStream("/schemas/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the schema " + file + " is not part of this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
