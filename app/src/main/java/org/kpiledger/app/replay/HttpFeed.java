package org.kpiledger.app.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The feed of a running system, read as one of its accounts. */
final class HttpFeed implements Feed, AutoCloseable {
    private static final int PAGE = 1_000;
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int NOT_AUTHENTICATED = 401;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTS_WITHIN).build();
    private final URI address;
    private final String login;

    /** @param user a name and a password with a colon between them */
    HttpFeed(URI address, String user) {
        this.address = address;
        this.login = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<byte[]> after(long position) throws FeedFailed {
        HttpResponse<String> answer = answer(position);
        if (answer.statusCode() != OK) {
            throw new FeedFailed(refusal(answer));
        }
        return Arrays.stream(answer.body().split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private HttpResponse<String> answer(long position) throws FeedFailed {
        HttpRequest request = HttpRequest.newBuilder(
                        address.resolve("/api/events?after=" + position + "&limit=" + PAGE))
                .timeout(ANSWERS_WITHIN)
                .header("Authorization", "Basic " + login)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException away) {
            throw new FeedFailed(
                    "The system at " + address + " does not answer; start it, or name another with --url.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FeedFailed("Stopped while the feed was read.");
        }
    }

    private String refusal(HttpResponse<String> answer) {
        if (answer.statusCode() == NOT_AUTHENTICATED) {
            return "The system at " + address + " does not let this account in; name one with --user NAME:PASSWORD.";
        }
        return "The system at " + address + " answers " + answer.statusCode() + ": " + detail(answer.body());
    }

    private static String detail(String body) {
        try {
            return JsonMapper.shared().readTree(body).path("detail").asString("no reason is given");
        } catch (JacksonException noProblemDocument) {
            return "no reason is given";
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
