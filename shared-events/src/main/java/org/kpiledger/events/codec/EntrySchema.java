package org.kpiledger.events.codec;

import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of an entry's attributes, whatever its event; keywords that drafts 07 and 2020-12 share. */
final class EntrySchema {
    private static final Set<String> OPTIONAL = Set.of("actorrole", "onbehalfof", "reason", "causationid");

    private final ObjectNode schema = Json.MAPPER.createObjectNode();
    private final ObjectNode properties;

    private EntrySchema() {
        schema.put("type", "object");
        schema.put("description", "A CloudEvents 1.0 event in JSON; its bytes are those of the log entry.");
        properties = schema.putObject("properties");
    }

    static ObjectNode describe() {
        return new EntrySchema().described();
    }

    private ObjectNode described() {
        properties.putObject("specversion").put("const", "1.0");
        text("logposition", "Place in the log, from 1, without gaps.", "\\d{20}");
        text(
                "time",
                "When it was recorded, in UTC to the microsecond; strictly increasing with the position.",
                "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z");
        text("id", "UUID of version 7.", Attributes.UUID_V7_FORM);
        text(
                "source",
                "The log's origin, and in it a plan or the installation.",
                "//" + Attributes.ORIGIN_FORM + "/(plans/[A-Za-z0-9._-]{1,64}|installation)");
        text("subject", "What the event is about.", "[A-Za-z0-9._-]{1,64}(/[A-Za-z0-9._-]{1,64}){0,6}");
        text("subjectsequence", "Place among the subject's events, from 0.", "\\d{10}");
        text("type", "Stable name of the event.", "org\\.kpiledger\\.[A-Za-z]+");
        text(
                "dataschema",
                "JSON Schema of the data, with the version.",
                "urn:kpi-ledger:schema:[A-Za-z]+:[1-9]\\d{0,5}");
        properties.putObject("datacontenttype").put("const", "application/json");
        text("actor", "Opaque id of the person or system that acted.", "[a-z0-9.-]{1,64}");
        text("actorrole", "Role in which the actor acted; absent for the system.", Attributes.ROLE_FORM);
        text("onbehalfof", "For whom, where by delegation.", "[a-z0-9.-]{1,64}");
        Kinds.LINE.describe(properties.putObject("reason").put("description", "Why, in the actor's words."));
        ArrayNode channels =
                text("channel", "Through which door the command came.").putArray("enum");
        for (Channel channel : Channel.values()) {
            channels.add(channel.name());
        }
        text("commandid", "Idempotency key of the command.", Attributes.COMMAND_ID_FORM);
        text("commandhash", "By which a repeated command is told from another under its key.", CommandHash.HASH_FORM);
        text("correlationid", "The command that began what this is part of.", Attributes.COMMAND_ID_FORM);
        text("causationid", "The entry that caused the command, where another did.", Attributes.UUID_V7_FORM);
        properties.putObject("data").put("type", "object");
        ArrayNode required = schema.putArray("required");
        EntryCodec.ATTRIBUTES.stream().filter(name -> !OPTIONAL.contains(name)).forEach(required::add);
        schema.put("additionalProperties", false);
        return schema;
    }

    private void text(String name, String description, String form) {
        text(name, description).put("pattern", "^(?:" + form + ")$");
    }

    private ObjectNode text(String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
