package org.kpiledger.command.api;

import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.codec.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One line of a batch: {@code {"command":...,"idempotencyKey":...,"body":{...}}}.
 *
 * @param body the body's bytes exactly as they stand in the line, so that a command sent again alone is the same
 */
record BatchLine(String command, @Nullable String idempotencyKey, byte[] body) {
    /** @throws org.kpiledger.edge.problems.ProblemException 400 */
    static BatchLine read(byte[] line) {
        String command = null;
        String key = null;
        byte[] body = null;
        ReceivedJson.requireUtf8(line, "line");
        try (JsonParser parser = Json.MAPPER.createParser(line)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "must be a JSON object");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "command" -> {
                        require(value == JsonToken.VALUE_STRING, "must name its command in a JSON string");
                        command = parser.getString();
                    }
                    case "idempotencyKey" -> {
                        require(value == JsonToken.VALUE_STRING, "must give its idempotencyKey as a JSON string");
                        key = parser.getString();
                    }
                    case "body" -> body = slice(line, parser);
                    default -> require(false, "has the unknown field " + name);
                }
            }
            require(parser.nextToken() == null, "must be one JSON object and nothing behind it");
        } catch (JacksonException bad) {
            throw ReceivedJson.notJson(bad, "line");
        }
        require(command != null && body != null, "must have the fields command and body");
        return new BatchLine(String.valueOf(command), key, body == null ? new byte[0] : body);
    }

    private static byte[] slice(byte[] line, JsonParser parser) {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int to = (int) parser.currentLocation().getByteOffset();
        return java.util.Arrays.copyOfRange(line, from, to);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Problems.malformed("The line " + otherwise + ".").exception();
        }
    }
}
