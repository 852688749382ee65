package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;

/**
 * What the log must do on every database, the same tests on each; a subclass is one part of it. Several nodes work on
 * one database here; commits that fail are in {@link CommitInDoubtConformance}, and processes that are killed in
 * {@code KilledTest} of the relay.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Store.class)
abstract class EventLogConformance {
    static final SubjectId A = Node.subject("A");
    static final SubjectId B = Node.subject("B");
    static final SubjectId C = Node.subject("C");
    static final ActorId ANNA = new ActorId("p-anna");
    static final int WRITERS = 64;

    TamperedCommits commits;
    Node node;

    final AtomicInteger commitsHeldUp = new AtomicInteger();

    @Parameter
    Store store = Store.H2;

    @TempDir
    Path folder;

    private @Nullable PostgresDatabases servers;

    /** The database of the name, of this test alone, through connections of its own; the same one at each call. */
    final LogDatabase database(String name) {
        if (store == Store.H2) {
            return LogDatabase.h2(folder.resolve(name), Durability.PROCESS);
        }
        if (servers == null) {
            servers = new PostgresDatabases(store.version());
        }
        return servers.log(name);
    }

    final LogDatabase database() {
        return database("log");
    }

    @BeforeEach
    void open() {
        LogDatabase database = database();
        commits = new TamperedCommits(database.dataSource());
        node = Node.on(database.through(commits.dataSource()));
    }

    @AfterEach
    void close() {
        node.close();
    }

    final List<byte[]> ofSubject(SubjectId subject) {
        List<byte[]> found = new ArrayList<>();
        node.log.reader().ofSubject(subject, 0, found::add);
        return found;
    }

    static List<Entry> entries(Node of) {
        EntryCodec codec = new EntryCodec();
        return of.entries().stream().map(codec::decode).toList();
    }

    /** Positions and sequences without gaps, times that increase, and the tree of all of it. */
    static void requireWhole(Node of) {
        Map<String, Long> lastSequences = new HashMap<>();
        Instant before = Instant.MIN;
        long position = 0;
        for (byte[] bytes : of.entries()) {
            EntryOutline entry = EntryOutline.of(bytes);
            assertThat(EntryFrame.position(bytes)).isEqualTo(++position);
            assertThat(EntryFrame.time(bytes)).isAfter(before);
            before = EntryFrame.time(bytes);
            Long last = lastSequences.put(SubjectEnds.key(entry.subject()), entry.sequence());
            assertThat(entry.sequence()).isEqualTo(last == null ? 0 : last + 1);
        }
        assertThat(position).isEqualTo(of.position());
        assertThat(of.log.writer().head().time()).isEqualTo(before);
        assertThat(of.log.writer().head().frontier()).isEqualTo(of.recomputed());
        TreeFrontier ofLeaves = TreeFrontier.EMPTY;
        for (LogHash leaf : of.log.reader().leafHashesAfter(0, Integer.MAX_VALUE)) {
            ofLeaves = ofLeaves.append(leaf);
        }
        assertThat(ofLeaves).isEqualTo(of.recomputed());
    }

    static <T> List<Callable<T>> repeated(int times, Callable<T> task) {
        return Collections.nCopies(times, task);
    }

    /** Runs them all at once, each on a thread of its own, and waits for their results. */
    static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }

    /** Has the appends written in one batch, in their order: they queue while an earlier commit is held up. */
    final List<CompletableFuture<Receipt>> inOneBatch(Append... appends) {
        CountDownLatch release = new CountDownLatch(1);
        commits.instead(holdUntil(release));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(
                    () -> node.log.writer().append(node.append(Node.subject("HELD-UP"), 0, Map.of(), "held-up")));
            await().until(() -> commitsHeldUp.get() == 1);
            for (int i = 0; i < appends.length; i++) {
                Append append = appends[i];
                int queued = i + 1;
                threads.submit(() -> node.log.writer().append(append));
                await().until(() -> node.log.writer().waiting() == queued);
            }
            commits.asUsual();
            release.countDown();
        }
        return Arrays.stream(appends).map(Append::done).toList();
    }

    final TamperedCommits.Tampering holdUntil(CountDownLatch release) {
        return commit -> {
            commitsHeldUp.incrementAndGet();
            try {
                release.await();
            } catch (InterruptedException unexpected) {
                throw new SQLException(unexpected);
            }
            commit.run();
        };
    }
}
