package org.kpiledger.events.codec;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The properties of an entry as they stand in its bytes: each at most once, in their one order, all of them strings but
 * the data, which are an object.
 *
 * @param <T> what is made of the data
 */
final class EntryProperties<T> {
    private static final String DATA = "data";
    private static final List<String> NAMES = EntryCodec.ATTRIBUTES;
    private static final Map<String, Integer> PLACES =
            IntStream.range(0, NAMES.size()).boxed().collect(Collectors.toMap(NAMES::get, place -> place));

    private final @Nullable String[] texts = new @Nullable String[NAMES.size()];
    private @Nullable T data;

    private EntryProperties() {}

    /** Makes something of the data; everything that stands before them is known by then. */
    @FunctionalInterface
    interface DataReading<T> {
        /** @param in stands at the beginning of the data, and is left at their end */
        T read(JsonParser in, EntryProperties<T> before) throws Kind.Unusual;
    }

    /**
     * Reads them in one pass, without a tree of what is not data.
     *
     * @throws UnreadableEntry when the bytes are anything else
     */
    static EntryProperties<ObjectNode> of(byte[] bytes) {
        try {
            return of(bytes, Json.MAPPER, (in, _) -> object(in.readValueAsTree()));
        } catch (JacksonException bad) {
            throw notJson(bad);
        } catch (Kind.Unusual never) {
            throw new IllegalStateException("a tree can hold whatever is JSON", never);
        }
    }

    /**
     * Reads them in one pass, the data by what is given.
     *
     * @throws UnreadableEntry when the bytes are anything else, or {@link JacksonException} when they are not JSON
     * @throws Kind.Unusual as the reading of data says
     */
    static <T> EntryProperties<T> of(byte[] bytes, JsonMapper mapper, DataReading<T> reading) throws Kind.Unusual {
        EntryProperties<T> properties = new EntryProperties<>();
        try (JsonParser in = mapper.createParser(bytes)) {
            properties.read(in, reading);
        }
        return properties;
    }

    static UnreadableEntry notJson(JacksonException bad) {
        return new UnreadableEntry("the bytes are not JSON: " + bad.getOriginalMessage(), bad);
    }

    private void read(JsonParser in, DataReading<T> reading) throws Kind.Unusual {
        int next = 0;
        in.nextToken();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            int at = from(next, name);
            next = at + 1;
            in.nextToken();
            if (name.equals(DATA)) {
                data = reading.read(in, this);
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
    }

    private static int from(int next, String name) {
        for (int at = next; at < NAMES.size(); at++) {
            if (NAMES.get(at).equals(name)) {
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
        return Optional.ofNullable(texts[Objects.requireNonNull(PLACES.get(name), name)]);
    }

    T data() {
        if (data == null) {
            throw missing(DATA);
        }
        return data;
    }
}
