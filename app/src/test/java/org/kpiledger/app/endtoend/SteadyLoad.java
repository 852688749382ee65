package org.kpiledger.app.endtoend;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Spends one franc after the other on one budget, some dozen times a second, until it is closed. What is not answered is
 * sent again under its key, as a client does that does not know what became of it.
 */
final class SteadyLoad implements AutoCloseable {
    private static final long PERIOD_MS = 50;
    private static final int UNAVAILABLE = 503;
    private static final int CONFLICT = 409;

    private final String name;
    private final IntFunction<Api> target;
    private final ScheduledExecutorService clients;
    private final Queue<Integer> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable String> refused = new AtomicReference<>();
    private volatile boolean draining;

    private SteadyLoad(String name, int clients, IntFunction<Api> target) {
        this.name = name;
        this.target = target;
        this.clients = Executors.newScheduledThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            int client = i;
            var _ = this.clients.scheduleWithFixedDelay(
                    () -> send(client), i * PERIOD_MS / clients, PERIOD_MS, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * @param name part of all keys, so that two loads are told apart
     * @param target of each client at this moment, by its number
     */
    static SteadyLoad begin(String name, int clients, IntFunction<Api> target) {
        return new SteadyLoad(name, clients, target);
    }

    /** The keys of the commands that were answered as carried out, with the positions of their entries. */
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /** What was answered that was neither yes nor try again. */
    @Nullable
    String refused() {
        return refused.get();
    }

    long lastAcknowledged() {
        return acknowledged.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private void send(int client) {
        Integer number = unanswered.poll();
        if (number == null && draining) {
            return;
        }
        int n = number == null ? next.incrementAndGet() : number;
        String key = name + "-" + n;
        try {
            Api.Reply reply = target.apply(client)
                    .command(
                            "planner",
                            "RecordExpenditure",
                            key,
                            "{\"planId\":\"OP-23\",\"fiscalYear\":2023,\"node\":\"P1.EMT\",\"amount\":\"1.00\","
                                    + "\"currency\":\"CHF\",\"reference\":\"" + key + "\",\"date\":\"2023-06-01\"}");
            if (reply.status() == 200) {
                acknowledged.put(key, reply.body().get("position").longValue());
                return;
            }
            boolean again = reply.status() == UNAVAILABLE
                    || (reply.status() == CONFLICT && reply.code().equals("conflict"));
            if (!again) {
                refused.set(reply.toString());
            }
        } catch (IOException away) {
            // Sent again below.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            refused.set(failed.toString());
        }
        unanswered.add(n);
    }

    /** Sends no new command, and ends when all that were sent are answered. */
    void drain() throws InterruptedException {
        draining = true;
        Awaitility.await("all commands are answered")
                .atMost(Duration.ofMinutes(3))
                .until(() -> acknowledged.size() == next.get());
        close();
    }

    /** The keys of all commands that were ever sent. */
    List<String> sent() {
        return IntStream.rangeClosed(1, next.get())
                .mapToObj(n -> name + "-" + n)
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        clients.shutdownNow();
        clients.awaitTermination(10, TimeUnit.SECONDS);
    }
}
