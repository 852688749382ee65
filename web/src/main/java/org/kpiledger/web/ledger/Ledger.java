package org.kpiledger.web.ledger;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.identity.Caller;
import org.kpiledger.edge.identity.IdentityTokens;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as the pages read it: each call carries a fresh token that names the user. */
@Component
public class Ledger {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    /** Longer than the five seconds for which a query may wait for a position. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);

    /** The header of an answer by which the API tells that its log is a simulated one, and which. */
    private static final String MARK = "KPI-Ledger-Log";

    private static final String EVIDENCE = "/api/evidence/{sha256}";

    /** A list or a map that is absent is an empty one; whatever else is absent stays absent. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final LedgerAddress address;
    private final IdentityTokens tokens;
    private final DefaultUriBuilderFactory uris = new DefaultUriBuilderFactory();
    private final RestClient http;
    private volatile boolean isMarkKnown;
    private volatile @Nullable String simulatedLog;

    Ledger(LedgerAddress address, IdentityTokens tokens) {
        this.address = address;
        this.tokens = tokens;
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
        factory.setReadTimeout(TO_ANSWER);
        http = RestClient.builder().requestFactory(factory).build();
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
        return get(type, uri(address.queries(), path, parameters, names));
    }

    /** Asks the query side at a moment, with no other parameter. */
    public <T> T query(Class<T> type, String path, Moment moment, Object... names) {
        return query(type, path, moment.parameters(), names);
    }

    /**
     * Sends a command in the name of the user.
     *
     * @param body the command's fields; an empty text or list leaves its field out
     * @param key the idempotency key: the same command under the same key is carried out once
     * @throws LedgerRefused when it is refused
     * @throws LedgerUnreachable when there is no answer, so that it is not known whether it was carried out
     */
    public Accepted send(String command, Map<String, ?> body, String key) {
        URI uri = uri(address.commands(), "/api/commands/{command}", Map.of(), command);
        try {
            return http.post()
                    .uri(uri)
                    .headers(this::identify)
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsBytes(filled(body)))
                    .exchangeForRequiredValue((request, response) -> read(Accepted.class, uri, response));
        } catch (ResourceAccessException e) {
            throw new LedgerUnreachable(uri + " does not answer", e);
        }
    }

    /**
     * Sends several commands at once, each of which is carried out or refused alone.
     *
     * @return one answer a command, in their order
     * @throws LedgerUnreachable when there is no answer; the same commands under the same keys are safe to send again
     */
    public List<Answered> sendAll(List<Instruction> commands) {
        URI uri = uri(address.commands(), "/api/commands", Map.of());
        var lines = new StringBuilder();
        for (Instruction command : commands) {
            lines.append(JSON.writeValueAsString(Map.of(
                            "command", command.name(),
                            "idempotencyKey", command.key(),
                            "body", filled(command.body()))))
                    .append('\n');
        }
        try {
            return http.post()
                    .uri(uri)
                    .headers(this::identify)
                    .contentType(MediaType.parseMediaType("application/x-ndjson"))
                    .accept(MediaType.parseMediaType("application/x-ndjson"), MediaType.APPLICATION_PROBLEM_JSON)
                    .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                    .exchangeForRequiredValue((request, response) -> answers(uri, response));
        } catch (ResourceAccessException e) {
            throw new LedgerUnreachable(uri + " does not answer", e);
        }
    }

    /**
     * Has a file kept as evidence, in the name of the user; one that is kept already stays.
     *
     * @param sha256 of its bytes, in hexadecimal digits
     * @throws LedgerRefused when it is refused
     * @throws LedgerUnreachable when there is no answer; the same file is safe to send again
     */
    public void keep(String sha256, Resource file) {
        URI uri = uri(address.commands(), EVIDENCE, Map.of(), sha256);
        try {
            http.put()
                    .uri(uri)
                    .headers(this::identify)
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                    .body(file)
                    .exchangeForRequiredValue((request, response) -> {
                        if (!response.getStatusCode().is2xxSuccessful()) {
                            throw failure(uri, response, response.getBody().readAllBytes());
                        }
                        return true;
                    });
        } catch (ResourceAccessException e) {
            throw new LedgerUnreachable(uri + " does not answer", e);
        }
    }

    /**
     * Passes a file of evidence on, after telling what it is.
     *
     * @param sha256 under which it is kept
     * @param to is given the headers of the answer first, and says where the bytes go
     * @throws LedgerRefused when there is none, or it was changed behind the ledger's back
     */
    public void evidence(String sha256, Function<HttpHeaders, OutputStream> to) {
        URI uri = uri(address.commands(), EVIDENCE, Map.of(), sha256);
        try {
            http.get().uri(uri).headers(this::identify).exchangeForRequiredValue((request, response) -> {
                if (response.getStatusCode().value() != 200) {
                    throw failure(uri, response, response.getBody().readAllBytes());
                }
                return response.getBody().transferTo(to.apply(response.getHeaders()));
            });
        } catch (ResourceAccessException e) {
            throw new LedgerUnreachable(uri + " does not answer", e);
        }
    }

    private static List<Answered> answers(URI uri, ClientHttpResponse response) throws IOException {
        String body = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (response.getStatusCode().value() != 200) {
                throw new LedgerRefused(JSON.readValue(body, LedgerProblem.class));
            }
            return body.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> JSON.readValue(line, Answered.class))
                    .toList();
        } catch (JacksonException e) {
            throw new LedgerUnreachable(uri + " answers with something unreadable", e);
        }
    }

    private static Map<String, Object> filled(Map<String, ?> body) {
        var filled = new LinkedHashMap<String, Object>();
        body.forEach((name, value) -> {
            boolean empty = value == null
                    || value instanceof String text && text.isBlank()
                    || value instanceof Collection<?> some && some.isEmpty();
            if (!empty) {
                filled.put(name, value);
            }
        });
        return filled;
    }

    /** Who is logged in; absent where nobody is. */
    public Optional<String> userId() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller.actorId())
                : Optional.empty();
    }

    /**
     * Asks the query side for something that is passed on as it is.
     *
     * @throws LedgerRefused when the API answers with a problem
     */
    public byte[] bytes(String path, Map<String, String> parameters) {
        URI uri = uri(address.queries(), path, parameters);
        try {
            return http.get().uri(uri).headers(this::identify).exchangeForRequiredValue((request, response) -> {
                byte[] body = response.getBody().readAllBytes();
                if (response.getStatusCode().value() != 200) {
                    throw new LedgerRefused(JSON.readValue(body, LedgerProblem.class));
                }
                return body;
            });
        } catch (ResourceAccessException e) {
            throw new LedgerUnreachable(uri + " does not answer", e);
        }
    }

    /**
     * Reads what the log itself says, such as {@code /log/checkpoint}.
     *
     * @return the text as it stands; absent where the installation does not give it or not to the user
     */
    public Optional<String> log(String path, Map<String, String> parameters) {
        return text(uri(address.commands(), path, parameters));
    }

    /**
     * The entry at a position: its bytes as they stand in the log.
     *
     * @return absent where there is none or the user may not read it
     */
    public Optional<String> entry(long position) {
        return text(uri(address.commands(), "/api/events", Map.of("after", Long.toString(position - 1), "limit", "1")))
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    private Optional<String> text(URI uri) {
        try {
            return http.get()
                    .uri(uri)
                    .headers(this::identify)
                    .exchange((request, response) -> response.getStatusCode().value() == 200
                            ? Optional.of(new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8))
                            : Optional.empty());
        } catch (ResourceAccessException e) {
            return Optional.empty();
        }
    }

    /** @throws LedgerRefused when there is no such plan at this moment */
    public Plans.PlanLine plan(String planId, Moment moment) {
        return query(Plans.class, "/api/plans", moment).named(planId);
    }

    public PlanTree tree(String planId, Moment moment) {
        return query(PlanTree.class, "/api/plans/{plan}", moment, planId);
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
        var statuses = new ArrayList<JsonNode>();
        @Nullable LedgerUnreachable away = null;
        for (String base : new LinkedHashSet<>(List.of(address.commands(), address.queries()))) {
            try {
                statuses.add(get(JsonNode.class, uri(base, "/api/status", Map.of())));
            } catch (LedgerUnreachable unreachable) {
                away = unreachable;
            }
        }
        if (statuses.isEmpty() && away != null) {
            throw away;
        }
        return statuses;
    }

    /**
     * The name of the log that is shown, where nothing in it happened, as the API marks its answers; absent for a real
     * log, and while the API does not answer.
     */
    public @Nullable String simulatedLog() {
        if (!isMarkKnown) {
            // An open address, for pages that are drawn before anybody has logged in.
            answers(uri(address.commands(), "/log/key", Map.of()));
        }
        return simulatedLog;
    }

    private void note(ClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().is5xxServerError()) {
            simulatedLog = response.getHeaders().getFirst(MARK);
            isMarkKnown = true;
        }
    }

    /** Whether this open address answers that all is well. */
    boolean answers(URI uri) {
        try {
            return http.get().uri(uri).exchangeForRequiredValue((_, response) -> {
                note(response);
                return response.getStatusCode().is2xxSuccessful();
            });
        } catch (ResourceAccessException unreachable) {
            return false;
        }
    }

    private URI uri(String base, String path, Map<String, String> parameters, Object... names) {
        var builder = uris.uriString(base + path);
        var values = new LinkedHashMap<String, Object>();
        for (Object name : names) {
            values.put(Integer.toString(values.size()), name);
        }
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                builder.queryParam(name, "{" + name + "}");
                values.put(Integer.toString(values.size()), value);
            }
        });
        return builder.build(values.values().toArray());
    }

    private <T> T get(Class<T> type, URI uri) {
        try {
            return http.get()
                    .uri(uri)
                    .headers(this::identify)
                    .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                    .exchangeForRequiredValue((request, response) -> {
                        note(response);
                        return read(type, uri, response);
                    });
        } catch (ResourceAccessException e) {
            throw new LedgerUnreachable(uri + " does not answer", e);
        }
    }

    private void identify(HttpHeaders headers) {
        headers.setBearerAuth(tokens.mint(user()));
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language().getLanguage());
    }

    private static <T> T read(Class<T> type, URI uri, ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readAllBytes();
        if (response.getStatusCode().value() != 200) {
            throw failure(uri, response, body);
        }
        try {
            return JSON.readValue(body, type);
        } catch (JacksonException e) {
            throw unreadable(uri, response, e);
        }
    }

    /** What an answer that is no success says: a problem, or nothing that can be read. */
    private static RuntimeException failure(URI uri, ClientHttpResponse response, byte[] body) throws IOException {
        try {
            return new LedgerRefused(JSON.readValue(body, LedgerProblem.class));
        } catch (JacksonException e) {
            return unreadable(uri, response, e);
        }
    }

    private static LedgerUnreachable unreadable(URI uri, ClientHttpResponse response, JacksonException reason)
            throws IOException {
        return new LedgerUnreachable(
                uri + " answers " + response.getStatusCode().value() + " with something unreadable", reason);
    }

    private static Caller user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is logged in");
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
