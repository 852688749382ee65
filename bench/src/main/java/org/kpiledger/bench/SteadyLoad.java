package org.kpiledger.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one command every so often, whether the former ones are answered or not, so that a slow answer is not hidden by
 * sending less.
 */
final class SteadyLoad {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI url;
    private final int rate;
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Long> visible = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();

    SteadyLoad(URI url, int rate) {
        this.url = url;
        this.rate = rate;
    }

    Result run(Duration time) {
        acknowledged.clear();
        visible.clear();
        failures.set(0);
        long count = time.toSeconds() * rate;
        long start = System.nanoTime();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < count; i++) {
                long due = start + i * 1_000_000_000L / rate;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                executor.execute(() -> one(due));
            }
        }
        return new Result(rate, nanos(acknowledged), nanos(visible), failures.get());
    }

    private void one(long due) {
        try {
            HttpResponse<String> answer = client.send(command(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                failures.incrementAndGet();
                return;
            }
            acknowledged.add(System.nanoTime() - due);
            JsonNode made = JSON.readTree(answer.body());
            HttpRequest query = request("/api/plans/OP-23/allocations?year=2023&minPosition="
                            + made.get("position").longValue())
                    .GET()
                    .build();
            HttpResponse<String> shown = client.send(query, HttpResponse.BodyHandlers.ofString());
            if (shown.statusCode() == 200) {
                visible.add(System.nanoTime() - due);
            } else {
                failures.incrementAndGet();
            }
        } catch (IOException lost) {
            failures.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest command() {
        String body =
                "{\"planId\":\"OP-23\",\"fiscalYear\":2023,\"node\":\"P3.PR\",\"amount\":\"0.01\",\"currency\":\"CHF\","
                        + "\"date\":\"2023-06-12\",\"reference\":\"bench-" + UUID.randomUUID() + "\"}";
        return request("/api/commands/RecordExpenditure")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        String login = Base64.getEncoder().encodeToString("planner:demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + login);
    }

    private static long[] nanos(Queue<Long> measured) {
        return measured.stream().mapToLong(Long::longValue).toArray();
    }
}
