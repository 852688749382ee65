package org.kpiledger.events.codec;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The properties of an entry as they stand in its bytes: each at most once, in their one order, all of them strings but
 * the data, which are an object.
 */
final class EntryProperties {
    private static final String DATA = "data";

    private final List<String> names;
    private final @Nullable String[] texts;
    private final ObjectNode data;

    private EntryProperties(List<String> names, @Nullable String[] texts, ObjectNode data) {
        this.names = names;
        this.texts = texts;
        this.data = data;
    }

    /**
     * Reads them in one pass, without a tree of what is not data.
     *
     * @param names in the order in which they may stand there
     * @throws UnreadableEntry when the bytes are anything else
     */
    static EntryProperties of(byte[] bytes, List<String> names) {
        try (JsonParser in = Json.MAPPER.createParser(bytes)) {
            return read(in, names);
        } catch (JacksonException bad) {
            throw notJson(bad);
        }
    }

    static UnreadableEntry notJson(JacksonException bad) {
        return new UnreadableEntry("the bytes are not JSON: " + bad.getOriginalMessage(), bad);
    }

    private static EntryProperties read(JsonParser in, List<String> names) {
        @Nullable String[] texts = new @Nullable String[names.size()];
        @Nullable ObjectNode data = null;
        int next = 0;
        in.nextToken();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            int at = from(next, names, name);
            next = at + 1;
            in.nextToken();
            if (name.equals(DATA)) {
                data = object(in.readValueAsTree());
            } else {
                texts[at] = string(in, name);
            }
        }
        if (in.nextToken() != null) {
            throw new UnreadableEntry("something stands behind the entry");
        }
        if (data == null) {
            throw missing(DATA);
        }
        return new EntryProperties(names, texts, data);
    }

    private static int from(int next, List<String> names, String name) {
        for (int at = next; at < names.size(); at++) {
            if (names.get(at).equals(name)) {
                return at;
            }
        }
        throw new UnreadableEntry("the attribute " + name + " is unknown or out of order");
    }

    private static ObjectNode object(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw new UnreadableEntry("the data are not a JSON object");
    }

    private static String string(JsonParser in, String name) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw new UnreadableEntry("the attribute " + name + " is not a JSON string");
        }
        return in.getString();
    }

    private static UnreadableEntry missing(String name) {
        return new UnreadableEntry("the entry has no attribute " + name);
    }

    String text(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(texts[names.indexOf(name)]);
    }

    ObjectNode data() {
        return data;
    }
}
