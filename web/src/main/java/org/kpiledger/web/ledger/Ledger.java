package org.kpiledger.web.ledger;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.identity.Caller;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The questions of the public API, asked in the name of the user. */
@Component
public class Ledger {
    private final Exchange exchange;

    Ledger(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Asks the query side.
     *
     * @param path with names in braces, such as {@code /api/plans/{plan}/kpis}
     * @param parameters of the address; an empty value leaves its parameter out
     * @param names what stands for the names in braces, in their order
     * @throws LedgerRefused when the API answers with a problem
     * @throws LedgerUnreachable when it does not answer
     */
    public <T> T query(Class<T> type, String path, Map<String, String> parameters, Object... names) {
        return get(type, exchange.queries(path, parameters, names));
    }

    /** Asks the query side at a moment, with no other parameter. */
    public <T> T query(Class<T> type, String path, Moment moment, Object... names) {
        return query(type, path, moment.parameters(), names);
    }

    private <T> T get(Class<T> type, URI uri) {
        return exchange.get(
                uri,
                request -> request.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON),
                response -> LedgerJson.JSON.readValue(response.getBody().readAllBytes(), type));
    }

    /**
     * Asks the query side for something that is passed on as it is.
     *
     * @throws LedgerRefused when the API answers with a problem
     */
    public byte[] bytes(String path, Map<String, String> parameters) {
        return bytes(exchange.queries(path, parameters));
    }

    private byte[] bytes(URI uri) {
        return exchange.get(
                uri, request -> request, response -> response.getBody().readAllBytes());
    }

    /**
     * Reads what the log itself says, such as {@code /log/checkpoint}.
     *
     * @return the text as it stands; absent where the installation does not give it or not to the user
     */
    public Optional<String> log(String path, Map<String, String> parameters) {
        return text(exchange.commands(path, parameters));
    }

    /**
     * The entry at a position: its bytes as they stand in the log.
     *
     * @return absent where there is none or the user may not read it
     */
    public Optional<String> entry(long position) {
        return text(exchange.commands("/api/events", Map.of("after", Long.toString(position - 1), "limit", "1")))
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    private Optional<String> text(URI uri) {
        try {
            return Optional.of(new String(bytes(uri), StandardCharsets.UTF_8));
        } catch (LedgerRefused | LedgerUnreachable none) {
            return Optional.empty();
        }
    }

    /** @throws LedgerRefused when there is no such plan at this moment, or the day lies outside its cycle */
    public Plans.PlanLine plan(String planId, Moment moment) {
        return plan(query(Plans.class, "/api/plans", moment), planId, moment);
    }

    /**
     * One of the plans listed at a moment. The list takes any day; of a plan that it lacks, the API is asked whether the
     * day can be one of it.
     *
     * @throws LedgerRefused when it is not among them
     */
    public Plans.PlanLine plan(Plans listed, String planId, Moment moment) {
        Optional<Plans.PlanLine> line = listed.named(planId);
        if (line.isEmpty()) {
            tree(planId, moment);
        }
        return line.orElseThrow(() -> new LedgerRefused(new LedgerProblem(404, "unknown-plan", "", List.of())));
    }

    public PlanTree tree(String planId, Moment moment) {
        return query(PlanTree.class, "/api/plans/{plan}", moment, planId);
    }

    /**
     * The KPIs of a plan that fit, without what each of them counts, which is most of what there is to tell.
     *
     * @param parameters the moment and the filters
     */
    public <T> T kpisInShort(Class<T> type, Map<String, String> parameters, String planId) {
        var asked = new LinkedHashMap<>(parameters);
        asked.put("figures", "false");
        return query(type, "/api/plans/{plan}/kpis", asked, planId);
    }

    public Actors actors() {
        return query(Actors.class, "/api/actors", Moment.NOW);
    }

    /**
     * The status of both sides, as one object when they are one process; of one side only while the other does not
     * answer.
     *
     * @throws LedgerUnreachable when neither answers
     */
    public List<JsonNode> statuses() {
        String status = "/api/status";
        var statuses = new ArrayList<JsonNode>();
        @Nullable LedgerUnreachable away = null;
        for (URI side :
                new LinkedHashSet<>(List.of(exchange.commands(status, Map.of()), exchange.queries(status, Map.of())))) {
            try {
                statuses.add(get(JsonNode.class, side));
            } catch (LedgerUnreachable unreachable) {
                away = unreachable;
            }
        }
        if (statuses.isEmpty() && away != null) {
            throw away;
        }
        return statuses;
    }

    /** Who is logged in; absent where nobody is. */
    public Optional<String> userId() {
        return LoggedIn.user().map(Caller::actorId);
    }

    /**
     * The name of the log that is shown, where nothing in it happened, as the API marks its answers; absent for a real
     * log, and while the API does not answer.
     */
    public @Nullable String simulatedLog() {
        if (!exchange.mark().isKnown()) {
            // An open address, for pages that are drawn before anybody has logged in.
            exchange.isWell(exchange.commands("/log/key", Map.of()));
        }
        return exchange.mark().simulatedLog();
    }
}
