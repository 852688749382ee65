package org.kpiledger.events.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an event with its attributes into the bytes that the log keeps, hashes, relays and serves, and back.
 *
 * <p>The bytes are one line of CloudEvents 1.0 JSON (structured mode, section 3 of the JSON event format): compact,
 * UTF-8, non-ASCII unescaped, attributes in a fixed order, all of them strings.
 */
public final class EntryCodec {
    private static final int SEQUENCE_DIGITS = 10;

    private final EventRegistry registry;

    public EntryCodec() {
        this(EventRegistry.CURRENT);
    }

    EntryCodec(EventRegistry registry) {
        this.registry = registry;
    }

    /**
     * The entry's bytes with position 0, to be stamped by {@link EntryFrame#stamp}.
     *
     * @throws EntryTooLarge when they would be more than {@link EntryFrame#LENGTH_MAX}
     */
    public byte[] encode(Attributes attributes, DomainEvent event) {
        EventType type = registry.of(event.getClass());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        bytes.writeBytes(EntryFrame.blank().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(attributes.id().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes("\",".getBytes(StandardCharsets.US_ASCII));
        byte[] rest = rest(attributes, type, event);
        bytes.write(rest, 1, rest.length - 1);
        if (bytes.size() > EntryFrame.LENGTH_MAX) {
            throw new EntryTooLarge(bytes.size());
        }
        return bytes.toByteArray();
    }

    /** An object of the attributes behind {@code id}; its opening brace is cut off where it joins the frame. */
    private static byte[] rest(Attributes a, EventType type, DomainEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator out = Json.MAPPER.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringProperty("source", a.source());
            out.writeStringProperty("subject", a.subject().value());
            out.writeStringProperty("subjectsequence", padded(a.sequence()));
            out.writeStringProperty("type", type.type());
            out.writeStringProperty("dataschema", type.dataSchema());
            out.writeStringProperty("datacontenttype", "application/json");
            out.writeStringProperty("actor", a.actor().value());
            optional(out, "actorrole", a.actorRole());
            optional(out, "onbehalfof", a.onBehalfOf());
            optional(out, "reason", a.reason());
            out.writeStringProperty("channel", a.channel().name());
            out.writeStringProperty("commandid", a.commandId());
            out.writeStringProperty("commandhash", a.commandHash());
            out.writeStringProperty("correlationid", a.correlationId());
            optional(out, "causationid", a.causationId());
            out.writeName("data");
            RecordCodec.write(out, (Record) event);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void optional(JsonGenerator out, String name, @Nullable Object value) {
        if (value != null) {
            out.writeStringProperty(name, value.toString());
        }
    }

    private static String padded(long sequence) {
        String digits = Long.toString(sequence);
        return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
    }

    /**
     * Reads an entry, its data brought to the current version of their type.
     *
     * @throws UnreadableEntry when the bytes are no entry, or of a type or version not known here
     */
    public Entry decode(byte[] bytes) {
        JsonNode entry = tree(bytes);
        String name = EventType.nameOf(text(entry, "type"));
        int version = EventType.versionOf(text(entry, "dataschema"));
        EventType type = registry.named(name)
                .orElseThrow(() -> new UnreadableEntry("the event type " + name + " is not known to this program"));
        if (!(entry.get("data") instanceof ObjectNode data)) {
            throw new UnreadableEntry("the entry has no data");
        }
        try {
            Record event = RecordCodec.read(registry.upcast(type, version, data), type.recordType());
            return new Entry(
                    Long.parseLong(text(entry, "logposition")),
                    EntryFrame.time(bytes),
                    attributes(entry),
                    name,
                    version,
                    (DomainEvent) event);
        } catch (InvalidFields bad) {
            throw new UnreadableEntry(
                    "the data of entry " + text(entry, "logposition") + " are not a " + name + ": " + bad.getMessage(),
                    bad);
        }
    }

    /** The entry's attributes and data as they stand, nothing brought to a newer version. */
    public static JsonNode tree(byte[] bytes) {
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (JacksonException bad) {
            throw new UnreadableEntry("the bytes are not JSON: " + bad.getOriginalMessage(), bad);
        }
    }

    private static Attributes attributes(JsonNode entry) {
        return new Attributes(
                text(entry, "id"),
                text(entry, "source"),
                new SubjectId(text(entry, "subject")),
                Long.parseLong(text(entry, "subjectsequence")),
                new ActorId(text(entry, "actor")),
                find(entry, "actorrole").orElse(null),
                find(entry, "onbehalfof").map(ActorId::new).orElse(null),
                find(entry, "reason").map(Line::new).orElse(null),
                Channel.valueOf(text(entry, "channel")),
                text(entry, "commandid"),
                text(entry, "commandhash"),
                text(entry, "correlationid"),
                find(entry, "causationid").orElse(null));
    }

    private static String text(JsonNode entry, String name) {
        return find(entry, name).orElseThrow(() -> new UnreadableEntry("the entry has no attribute " + name));
    }

    private static Optional<String> find(JsonNode entry, String name) {
        JsonNode value = entry.get(name);
        return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
