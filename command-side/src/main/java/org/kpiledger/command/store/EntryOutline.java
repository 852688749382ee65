package org.kpiledger.command.store;

import java.util.HashMap;
import java.util.Map;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.UnreadableEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the writer wants to know of an entry: whose it is, what kind of and by which command. Read without its data, which come last,
 * so a start reads a week of entries quickly, and needs to know no event type.
 */
record EntryOutline(SubjectId subject, long sequence, String type, CommandKey command) {
    private static final JsonFactory JSON = new JsonFactory();

    /** @throws UnreadableEntry when the bytes are no entry */
    static EntryOutline of(byte[] entry) {
        Map<String, String> attributes = HashMap.newHashMap(20);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), entry)) {
            parser.nextToken();
            String name = parser.nextName();
            while (name != null && parser.nextToken() == JsonToken.VALUE_STRING) {
                attributes.put(name, parser.getString());
                name = parser.nextName();
            }
            return new EntryOutline(
                    new SubjectId(attribute(attributes, "subject")),
                    Long.parseLong(attribute(attributes, "subjectsequence")),
                    attribute(attributes, "type"),
                    new CommandKey(
                            new ActorId(attribute(attributes, "actor")),
                            attribute(attributes, "commandid"),
                            attribute(attributes, "commandhash")));
        } catch (JacksonException | IllegalArgumentException bad) {
            throw new UnreadableEntry("an entry cannot be read: " + bad.getMessage(), bad);
        }
    }

    private static String attribute(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        if (value == null) {
            throw new UnreadableEntry("an entry has no attribute " + name);
        }
        return value;
    }
}
