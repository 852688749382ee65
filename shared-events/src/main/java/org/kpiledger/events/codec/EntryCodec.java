package org.kpiledger.events.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an event with its attributes into the bytes that the log keeps, hashes, relays and serves, and back.
 *
 * <p>The bytes are one line of CloudEvents 1.0 JSON (structured mode, section 3 of the JSON event format): compact,
 * UTF-8, non-ASCII unescaped, attributes in a fixed order, all of them strings.
 */
public final class EntryCodec {
    /** Every attribute, in the order in which it stands in the bytes. */
    static final List<String> ATTRIBUTES = List.of(
            "specversion",
            "logposition",
            "time",
            "id",
            "source",
            "subject",
            "subjectsequence",
            "type",
            "dataschema",
            "datacontenttype",
            "actor",
            "actorrole",
            "onbehalfof",
            "reason",
            "channel",
            "commandid",
            "commandhash",
            "correlationid",
            "causationid",
            "data");

    private static final String DATA_CONTENT_TYPE = "application/json";
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
        bytes.writeBytes(EntryFrame.blank());
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
            out.writeStringProperty("datacontenttype", DATA_CONTENT_TYPE);
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
        return decode(bytes, (_, _, _) -> {});
    }

    /**
     * As {@link #decode}, for whoever checks a log: the data of the current version of their type stand in the order of
     * the record too. Of an older version only the form is known, since its record is no longer here.
     *
     * @throws UnreadableEntry as {@link #decode}, and naming the first property that is out of order
     */
    public Entry decodeInOrder(byte[] bytes) {
        return decode(bytes, EntryCodec::requireOrder);
    }

    /** Looks at data as they stand in the bytes; not asked where they stand as this program writes them. */
    @FunctionalInterface
    interface AsTheyStand {
        void look(EventType type, int version, JsonNode data);
    }

    private static void requireOrder(EventType type, int version, JsonNode data) {
        if (version == type.version()) {
            Shape.of(type.recordType()).misplaced(data, "/data").ifPresent(place -> {
                throw new UnreadableEntry(place + " does not stand in its order");
            });
        }
    }

    private Entry decode(byte[] bytes, AsTheyStand look) {
        long position = EntryFrame.position(bytes);
        Instant time = EntryFrame.time(bytes);
        @Nullable Entry asWritten = position < 1 ? null : decodeAsWritten(bytes, position, time);
        return asWritten == null ? decodeByTree(bytes, position, time, look) : asWritten;
    }

    /**
     * Reads in one pass what stands as this program writes it: the current version of its type, everything in its order.
     * Whoever reads a long log waits for this.
     *
     * @return null for all else, be it well formed or not
     */
    @Nullable
    Entry decodeAsWritten(byte[] bytes, long position, Instant time) {
        try {
            EntryProperties<DomainEvent> entry = EntryProperties.of(bytes, Json.IN_ORDER, this::readAsWritten);
            EventType type = registry.of(entry.data().getClass());
            return new Entry(position, time, attributes(entry), type.name(), type.version(), entry.data());
        } catch (Kind.Unusual | JacksonException | UnreadableEntry | IllegalArgumentException left) {
            return null;
        }
    }

    private DomainEvent readAsWritten(JsonParser in, EntryProperties<DomainEvent> before) throws Kind.Unusual {
        EventType type = registry.ofDataSchema(before.text("dataschema")).orElseThrow(() -> Kind.Unusual.INSTANCE);
        if (!EventType.nameOf(before.text("type")).equals(type.name())
                || !before.text("datacontenttype").equals(DATA_CONTENT_TYPE)) {
            throw Kind.Unusual.INSTANCE;
        }
        return (DomainEvent) Shape.of(type.recordType()).read(in);
    }

    Entry decodeByTree(byte[] bytes, long position, Instant time, AsTheyStand look) {
        try {
            EntryProperties<ObjectNode> entry = EntryProperties.of(bytes);
            if (position < 1) {
                throw new UnreadableEntry("the entry has no place in the log yet");
            }
            EventType type = type(EventType.nameOf(entry.text("type")));
            int version = type.versionOf(entry.text("dataschema"));
            if (!entry.text("datacontenttype").equals(DATA_CONTENT_TYPE)) {
                throw new UnreadableEntry("the data are not of the type " + DATA_CONTENT_TYPE);
            }
            Record event = RecordCodec.read(registry.upcast(type, version, entry.data()), type.recordType());
            look.look(type, version, entry.data());
            return new Entry(position, time, attributes(entry), type.name(), version, (DomainEvent) event);
        } catch (UnreadableEntry | InvalidFields | IllegalArgumentException bad) {
            throw new UnreadableEntry("entry " + position + ": " + bad.getMessage(), bad);
        }
    }

    private EventType type(String name) {
        return registry.named(name)
                .orElseThrow(() -> new UnreadableEntry("the event type " + name + " is not known to this program"));
    }

    /** The entry's attributes and data as they stand, nothing brought to a newer version. */
    public static JsonNode tree(byte[] bytes) {
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (JacksonException bad) {
            throw EntryProperties.notJson(bad);
        }
    }

    private static Attributes attributes(EntryProperties<?> entry) {
        return new Attributes(
                entry.text("id"),
                entry.text("source"),
                new SubjectId(entry.text("subject")),
                sequence(entry.text("subjectsequence")),
                new ActorId(entry.text("actor")),
                entry.find("actorrole").orElse(null),
                entry.find("onbehalfof").map(ActorId::new).orElse(null),
                entry.find("reason").map(Line::new).orElse(null),
                Channel.valueOf(entry.text("channel")),
                entry.text("commandid"),
                entry.text("commandhash"),
                entry.text("correlationid"),
                entry.find("causationid").orElse(null));
    }

    private static long sequence(String digits) {
        if (digits.length() != SEQUENCE_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new UnreadableEntry("the attribute subjectsequence has not " + SEQUENCE_DIGITS + " digits");
        }
        return Long.parseLong(digits);
    }
}
