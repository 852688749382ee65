package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.store.TamperedCommits.LostWithCommitUnderWay;
import org.kpiledger.events.SubjectId;

/**
 * What becomes of commands when the connection is lost in the commit: each is acknowledged and there, or cleanly refused
 * and not there, or its outcome is called unknown until a repeat tells. A subclass names the database.
 */
abstract class CommitInDoubtConformance {
    private static final SubjectId A = Node.subject("A");
    private static final long COMMIT_TAKES_NANOS = 200_000_000;
    private static final int FATES = 6;

    TamperedCommits commits;
    Node node;

    /** The database of this test, through connections of its own; the same one at each call. */
    abstract LogDatabase database();

    @BeforeEach
    void open() {
        LogDatabase database = database();
        commits = new TamperedCommits(database.dataSource());
        node = Node.on(database.through(commits.dataSource()));
    }

    @AfterEach
    void close() {
        commits.asUsual();
        node.close();
    }

    @Test
    void aCommitThatTookEffectIsAcknowledged() {
        commits.instead(commit -> {
            commit.run();
            throw lost();
        });

        Receipt receipt = node.count(A, 2, "c-1");

        commits.asUsual();
        assertThat(receipt.repeated()).isFalse();
        assertThat(node.count(A, 2, "c-1")).isEqualTo(receipt.asRepeated());
        assertThat(node.count(A, 1, "c-2").firstPosition()).isEqualTo(4);
        EventLogConformance.requireWhole(node);
    }

    @Test
    void aCommitThatDidNotTakeEffectIsRefusedAndLeavesNothing() {
        commits.instead(_ -> {
            throw lost();
        });

        assertThatThrownBy(() -> node.count(A, 2, "c-1")).isInstanceOf(StoreUnavailable.class);

        commits.asUsual();
        assertThat(node.position()).isEqualTo(1);
        assertThat(node.count(A, 2, "c-1").repeated()).isFalse();
        EventLogConformance.requireWhole(node);
    }

    @Test
    void aCommitThatIsStillUnderWayIsWaitedFor() {
        commits.instead(_ -> {
            commits.asUsual();
            throw new LostWithCommitUnderWay(() -> LockSupport.parkNanos(COMMIT_TAKES_NANOS));
        });

        Receipt receipt = node.count(A, 2, "c-1");

        assertThat(receipt.firstPosition()).isEqualTo(2);
        assertThat(node.count(A, 1, "c-2").firstPosition()).isEqualTo(4);
        EventLogConformance.requireWhole(node);
    }

    @Test
    void whileTheDatabaseCannotBeAskedTheOutcomeIsUnknownAndARepeatTells() {
        commits.instead(commit -> {
            commit.run();
            commits.unreachable();
            throw lost();
        });

        assertThatThrownBy(() -> node.count(A, 2, "c-1")).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> node.count(A, 2, "c-1")).isInstanceOf(StoreUnavailable.class);

        commits.asUsual();
        Receipt told = node.count(A, 2, "c-1");
        assertThat(told.repeated()).isTrue();
        assertThat(told.firstPosition()).isEqualTo(2);
        EventLogConformance.requireWhole(node);
    }

    @Test
    void aRepeatOfACommandInDoubtIsNotRefusedForWhatItDidItself() {
        Count once = new Count(A, 1, null, 1);
        commits.instead(commit -> {
            commit.run();
            commits.unreachable();
            throw lost();
        });
        assertThatThrownBy(() -> node.submit(once, "c-1")).isInstanceOf(OutcomeUnknown.class);

        commits.asUsual();
        assertThat(node.submit(once, "c-1").orElseThrow().repeated()).isTrue();
        assertThatThrownBy(() -> node.submit(once, "c-2")).isInstanceOf(Refusal.class);
    }

    @Test
    void aConnectionThatDiedBetweenTwoCommandsCostsNothing() {
        node.count(A, 1, "c-1");
        commits.breakOpenConnections();

        assertThat(node.count(A, 1, "c-2").firstPosition()).isEqualTo(3);
    }

    @Test
    void underLoadEveryCommandIsAcknowledgedAndThereOnceOrRefusedAndNotThere() throws Exception {
        Iterator<Integer> fates = dealt(Seed.random("commits in doubt"));
        commits.instead(commit -> tamper(commit, fates.next()));
        Map<String, Receipt> acknowledged = new ConcurrentHashMap<>();
        List<String> refused = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 16; thread++) {
                SubjectId subject = Node.subject("T-" + thread);
                threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        String commandId = subject.part(2) + ":" + i;
                        try {
                            acknowledged.put(commandId, node.count(subject, 2, commandId));
                        } catch (StoreUnavailable nothingDone) {
                            note(refused, commandId);
                        } catch (OutcomeUnknown inDoubt) {
                            note(unknown, commandId);
                        }
                    }
                });
            }
        }
        commits.asUsual();
        close();
        open();

        Map<String, Long> entriesByCommand = node.entries().stream()
                .map(entry -> EntryOutline.of(entry).command().commandId())
                .collect(Collectors.groupingBy(commandId -> commandId, Collectors.counting()));
        assertThat(acknowledged.size() + refused.size() + unknown.size()).isEqualTo(16 * 25);
        assertThat(acknowledged).isNotEmpty();
        assertThat(refused).isNotEmpty().noneMatch(entriesByCommand::containsKey);
        acknowledged.forEach((commandId, receipt) -> {
            assertThat(entriesByCommand).containsEntry(commandId, 2L);
            String subject = commandId.substring(0, commandId.indexOf(':'));
            assertThat(node.count(Node.subject(subject), 2, commandId)).isEqualTo(receipt.asRepeated());
        });
        for (String commandId : unknown) {
            String subject = commandId.substring(0, commandId.indexOf(':'));
            Receipt told = node.count(Node.subject(subject), 2, commandId);
            assertThat(told.repeated()).isEqualTo(entriesByCommand.containsKey(commandId));
        }
        EventLogConformance.requireWhole(node);
    }

    private static void note(List<String> commandIds, String commandId) {
        synchronized (commandIds) {
            commandIds.add(commandId);
        }
    }

    /** Each fate once in every {@link #FATES} commits, so that the few commits of a quick run meet them all. */
    private static Iterator<Integer> dealt(Random random) {
        return Stream.generate(() -> {
                    List<Integer> fates =
                            new ArrayList<>(IntStream.range(0, FATES).boxed().toList());
                    Collections.shuffle(fates, random);
                    return fates;
                })
                .flatMap(List::stream)
                .iterator();
    }

    private void tamper(TamperedCommits.Commit commit, int fate) throws SQLException {
        switch (fate) {
            case 0 -> throw lost();
            case 1 -> {
                commit.run();
                throw lost();
            }
            case 2 -> throw new LostWithCommitUnderWay(() -> LockSupport.parkNanos(COMMIT_TAKES_NANOS / 20));
            default -> commit.run();
        }
    }

    private static SQLException lost() {
        return new SQLException("the connection was lost in the commit");
    }
}
