package org.kpiledger.web.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kpiledger.edge.identity.IdentityTokens;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;
import tools.jackson.core.JacksonException;

/**
 * One request to the API and its answer. Each carries a fresh token that names the user; whatever is no success is read
 * here, and nowhere else.
 */
@Component
class Exchange {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    /** Longer than the five seconds for which a query may wait for a position. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);

    private final LedgerAddress address;
    private final IdentityTokens tokens;
    private final DefaultUriBuilderFactory uris = new DefaultUriBuilderFactory();
    private final LogMark mark = new LogMark();
    private final RestClient http;

    Exchange(LedgerAddress address, IdentityTokens tokens) {
        this.address = address;
        this.tokens = tokens;
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
        factory.setReadTimeout(TO_ANSWER);
        http = RestClient.builder().requestFactory(factory).build();
    }

    /** What becomes of an answer that is a success. */
    interface Reading<T> {
        T of(ClientHttpResponse response) throws IOException;
    }

    /**
     * An address of the query side.
     *
     * @param path with names in braces, such as {@code /api/plans/{plan}/kpis}
     * @param parameters of the address; an empty value leaves its parameter out
     * @param names what stands for the names in braces, in their order
     */
    URI queries(String path, Map<String, String> parameters, Object... names) {
        return uri(address.queries(), path, parameters, names);
    }

    /** An address of the command side, likewise. */
    URI commands(String path, Map<String, String> parameters, Object... names) {
        return uri(address.commands(), path, parameters, names);
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

    /**
     * Asks.
     *
     * @throws LedgerRefused when the API answers with a problem
     * @throws LedgerUnreachable when it does not answer, or with something unreadable
     */
    <T> T get(URI uri, UnaryOperator<RestClient.RequestHeadersSpec<?>> request, Reading<T> reading) {
        return answer(uri, request.apply(http.get().uri(uri)), reading);
    }

    /** Sends something, likewise. */
    <T> T post(URI uri, UnaryOperator<RestClient.RequestBodySpec> request, Reading<T> reading) {
        return answer(uri, request.apply(http.post().uri(uri)), reading);
    }

    /** Puts something where it belongs, likewise. */
    <T> T put(URI uri, UnaryOperator<RestClient.RequestBodySpec> request, Reading<T> reading) {
        return answer(uri, request.apply(http.put().uri(uri)), reading);
    }

    private <T> T answer(URI uri, RestClient.RequestHeadersSpec<?> request, Reading<T> reading) {
        try {
            return request.headers(this::identify).exchangeForRequiredValue((_, response) -> {
                mark.note(response);
                try {
                    if (response.getStatusCode().is2xxSuccessful()) {
                        return reading.of(response);
                    }
                    throw new LedgerRefused(
                            LedgerJson.JSON.readValue(response.getBody().readAllBytes(), LedgerProblem.class));
                } catch (JacksonException e) {
                    throw new LedgerUnreachable(
                            uri + " answers " + response.getStatusCode().value() + " with something unreadable", e);
                }
            });
        } catch (ResourceAccessException e) {
            throw new LedgerUnreachable(uri + " does not answer", e);
        }
    }

    private void identify(HttpHeaders headers) {
        headers.setBearerAuth(tokens.mint(LoggedIn.user()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is logged in"))));
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().getLanguage());
    }

    /** Whether this open address, for which nobody need be logged in, answers that all is well. */
    boolean isWell(URI uri) {
        try {
            return http.get().uri(uri).exchangeForRequiredValue((_, response) -> {
                mark.note(response);
                return response.getStatusCode().is2xxSuccessful();
            });
        } catch (ResourceAccessException unreachable) {
            return false;
        }
    }

    LogMark mark() {
        return mark;
    }
}
