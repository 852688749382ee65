package org.kpiledger.web.ledger;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The commands of the public API, sent in the name of the user. */
@Component
public class Commands {
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private final Exchange exchange;

    Commands(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Sends a command.
     *
     * @param body the command's fields; an empty text or list leaves its field out
     * @param key the idempotency key: the same command under the same key is carried out once
     * @throws LedgerRefused when it is refused
     * @throws LedgerUnreachable when there is no answer, so that it is not known whether it was carried out
     */
    public Accepted send(String command, Map<String, ?> body, String key) {
        URI uri = exchange.commands("/api/commands/{command}", Map.of(), command);
        return exchange.post(
                uri,
                request -> request.header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(LedgerJson.JSON.writeValueAsBytes(LedgerJson.filled(body))),
                response -> LedgerJson.JSON.readValue(response.getBody().readAllBytes(), Accepted.class));
    }

    /**
     * Sends several commands at once, each of which is carried out or refused alone.
     *
     * @return one answer a command, in their order
     * @throws LedgerUnreachable when there is no answer; the same commands under the same keys are safe to send again
     */
    public List<Answered> sendAll(List<Instruction> commands) {
        var lines = new StringBuilder();
        for (Instruction command : commands) {
            lines.append(LedgerJson.JSON.writeValueAsString(Map.of(
                            "command", command.name(),
                            "idempotencyKey", command.key(),
                            "body", LedgerJson.filled(command.body()))))
                    .append('\n');
        }
        return exchange.post(
                exchange.commands("/api/commands", Map.of()),
                request -> request.contentType(LINES)
                        .accept(LINES, MediaType.APPLICATION_PROBLEM_JSON)
                        .body(lines.toString().getBytes(StandardCharsets.UTF_8)),
                response -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> LedgerJson.JSON.readValue(line, Answered.class))
                        .toList());
    }
}
