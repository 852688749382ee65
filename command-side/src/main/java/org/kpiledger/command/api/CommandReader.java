package org.kpiledger.command.api;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Intent;
import org.kpiledger.command.NeedsReason;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.codec.FieldError;
import org.kpiledger.events.codec.InvalidFields;
import org.kpiledger.events.codec.RecordCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads a command from its JSON body: strict about fields, lenient only where nothing can be misunderstood. Text is
 * normalized to NFC, a missing {@code effectiveOn} is today in the plan's zone, and an actor may be given by the name of
 * the account.
 */
final class CommandReader {
    static final int BODY_BYTES_MAX = 48 * 1024;

    private static final String REASON = "reason";
    private static final String EFFECTIVE_ON = "effectiveOn";
    private static final List<String> ACTORS = List.of("actor", "owner", "grantee", "delegator");

    private final CommandCatalog catalog;
    private final Function<String, @Nullable String> actorIdOfAccount;
    private final Function<@Nullable String, ZoneId> zoneOfPlan;
    private final Clock clock;

    /** A command as sent, read. */
    record Read(String name, Intent command, @Nullable Line reason) {}

    CommandReader(
            CommandCatalog catalog,
            Function<String, @Nullable String> actorIdOfAccount,
            Function<@Nullable String, ZoneId> zoneOfPlan,
            Clock clock) {
        this.catalog = catalog;
        this.actorIdOfAccount = actorIdOfAccount;
        this.zoneOfPlan = zoneOfPlan;
        this.clock = clock;
    }

    /** @throws org.kpiledger.edge.problems.ProblemException 404, 400, 413 or 422 */
    Read read(String name, byte[] body) {
        Class<? extends Record> type = catalog.named(name)
                .orElseThrow(() -> Problems.unknown(
                                "unknown-command",
                                "There is no command " + name + "; /v3/api-docs lists those that there are.")
                        .exception());
        if (body.length > BODY_BYTES_MAX) {
            throw Problems.tooLarge("The body is larger than " + BODY_BYTES_MAX + " bytes. Shorten it.")
                    .exception();
        }
        ObjectNode fields = object(body);
        List<FieldError> errors = new ArrayList<>();
        Line reason = takeReason(fields, errors);
        fill(fields, type, errors);
        try {
            Intent command = (Intent) RecordCodec.read(fields, type);
            // Ids that can name no subject are found here, where each answer is still about one command.
            command.subject();
            if (command instanceof NeedsReason && reason == null && errors.isEmpty()) {
                errors.add(new FieldError("/" + REASON, "is missing; say why, since the entry carries it"));
            }
            if (errors.isEmpty()) {
                return new Read(name, command, reason);
            }
        } catch (InvalidFields invalid) {
            errors.addAll(invalid.errors());
        } catch (FieldProblem bad) {
            errors.add(new FieldError("/" + bad.field(), String.valueOf(bad.getMessage())));
        }
        throw new InvalidFields(errors);
    }

    private static ObjectNode object(byte[] body) {
        if (!(ReceivedJson.read(body, "body") instanceof ObjectNode fields)) {
            throw notAnObject().exception();
        }
        return (ObjectNode) normalized(fields);
    }

    private static Problem notAnObject() {
        return Problems.malformed("The body must be one JSON object with the command's fields.");
    }

    private static @Nullable Line takeReason(ObjectNode fields, List<FieldError> errors) {
        JsonNode reason = fields.remove(REASON);
        if (reason == null) {
            return null;
        }
        if (!reason.isString()) {
            errors.add(new FieldError("/" + REASON, "must be a JSON string"));
            return null;
        }
        try {
            return new Line(reason.stringValue());
        } catch (IllegalArgumentException bad) {
            errors.add(new FieldError("/" + REASON, String.valueOf(bad.getMessage())));
            return null;
        }
    }

    private void fill(ObjectNode fields, Class<? extends Record> type, List<FieldError> errors) {
        if (RecordCodec.has(type, EFFECTIVE_ON) && !fields.has(EFFECTIVE_ON)) {
            JsonNode planId = fields.get("planId");
            ZoneId zone = zoneOfPlan.apply(planId != null && planId.isString() ? planId.stringValue() : null);
            fields.put(EFFECTIVE_ON, LocalDate.now(clock.withZone(zone)).toString());
        }
        for (String name : ACTORS) {
            JsonNode actor = fields.get(name);
            if (RecordCodec.has(type, name) && actor != null && actor.isString()) {
                String actorId = actorIdOfAccount.apply(actor.stringValue());
                if (actorId == null) {
                    errors.add(new FieldError(
                            "/" + name, "names nobody; give an actor id or the name of an account, see /api/actors"));
                } else {
                    fields.put(name, actorId);
                }
            }
        }
    }

    private static JsonNode normalized(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                    object.set(field.getKey(), normalized(field.getValue()));
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, normalized(array.get(i)));
                }
            }
            case StringNode text -> {
                return StringNode.valueOf(Normalizer.normalize(text.stringValue(), Normalizer.Form.NFC));
            }
            default -> {}
        }
        return node;
    }
}
