package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;

/** What a command has read must still be so when it is written or refused. */
class ConditionsOfTheLogTest extends EventLogConformance {
    @Test
    void aConditionIsCheckedAgainstEarlierCommandsOfTheSameBatch() {
        node.count(A, 1, "c-1");

        List<CompletableFuture<Receipt>> results = inOneBatch(
                node.append(B, 0, Map.of(A, 0L), "holds"),
                node.append(A, 1, Map.of(), "moves"),
                node.append(C, 0, Map.of(A, 0L), "is-behind"),
                node.append(C, 0, Map.of(A, 1L, B, 0L), "follows"));

        assertThat(results.get(0)).isCompleted();
        assertThat(results.get(1)).isCompleted();
        assertThat(results.get(2)).isCompletedExceptionally();
        assertThat(results.get(3)).isCompleted();
    }

    @Test
    void aCommandIsVoidWithTheOneThatItReliedOn() {
        Append fails = node.append(A, 5, Map.of(), "fails");
        Append holds = node.append(A, 0, Map.of(), "holds");

        List<CompletableFuture<Receipt>> results = inOneBatch(
                fails,
                node.append(B, 0, Map.of(), "relies").relyingOn(List.of(fails.done())),
                holds,
                node.append(C, 0, Map.of(), "follows").relyingOn(List.of(holds.done())));

        assertThat(results.get(0)).isCompletedExceptionally();
        assertThat(results.get(1)).isCompletedExceptionally();
        assertThat(results.get(2)).isCompleted();
        assertThat(results.get(3)).isCompleted();
        assertThatThrownBy(() -> node.log
                        .writer()
                        .append(node.append(B, 0, Map.of(), "later").relyingOn(List.of(fails.done()))))
                .isInstanceOf(Conflict.class);
    }

    /** Commands are decided on what those before them make, before that is durable; the rule holds all the same. */
    @Test
    void manyAtOnceCountABusySubjectExactlyToItsLimit() throws Exception {
        int limit = 150;
        List<Callable<Boolean>> commands = new ArrayList<>();
        for (int i = 0; i < 2 * limit; i++) {
            Count command = new Count(A, 1, null, limit);
            String commandId = "c-" + i;
            commands.add(() -> {
                try {
                    return node.submit(command, commandId).isPresent();
                } catch (Refusal full) {
                    return false;
                }
            });
        }

        assertThat(all(commands)).filteredOn(done -> done).hasSize(limit);
        assertThat(node.ledger.state(A, Tally.FOLDING)).isEqualTo(new Tally(limit));
        requireWhole(node);
    }

    @Test
    void aConditionIsCheckedAgainstEarlierBatches() {
        node.count(A, 2, "c-1");

        assertThatThrownBy(() -> node.log.writer().append(node.append(B, 0, Map.of(A, 0L), "old")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> node.log.writer().append(node.append(B, 0, Map.of(A, -1L), "none")))
                .isInstanceOf(Conflict.class);
        assertThat(node.log
                        .writer()
                        .append(node.append(B, 0, Map.of(A, 1L), "now"))
                        .firstPosition())
                .isEqualTo(4);
    }

    @Test
    void aListIsCheckedAgainstWhatBeginsInTheSameBatch() {
        node.count(A, 1, "c-1");

        List<CompletableFuture<Receipt>> results = inOneBatch(
                node.append(B, 0, Map.of(), "begins"),
                node.append(A, 1, Map.of(), "lacks-it").listing(List.of(listing(A))),
                node.append(A, 1, Map.of(), "knows-it").listing(List.of(listing(A, B))),
                Append.asking(A, Map.of(), List.of(listing(A)), Appends.key("asks", "nothing"), List.of()));

        assertThat(results.get(1)).isCompletedExceptionally();
        assertThat(results.get(2)).isCompleted();
        assertThat(results.get(3)).isCompletedExceptionally();
    }

    @Test
    void aListIsCheckedAgainstWhatOthersBeganMeanwhile() {
        try (Node other = Node.on(database())) {
            node.count(A, 1, "c-1");
            Listing before = listing(A);
            other.count(B, 1, "c-2");
            other.count(Node.subject("ANOTHER-KIND"), 1, "c-3");

            assertThatThrownBy(() -> node.log
                            .writer()
                            .append(node.append(A, 1, Map.of(), "old").listing(List.of(before))))
                    .isInstanceOf(Conflict.class);
            assertThat(node.log
                            .writer()
                            .append(node.append(A, 1, Map.of(), "new").listing(List.of(listing(A, B)))))
                    .isNotNull();
        }
    }

    /** Of all that are meant here, those found so far. */
    private Listing listing(SubjectId... found) {
        return Listing.of("OP-23/KPI/", Set.of(A, B, C)::contains, node.position(), List.of(found));
    }

    @Test
    void aLimitAcrossSubjectsHoldsWhoeverComesFirst() throws Exception {
        int limit = 50;
        try (Node other = Node.on(database())) {
            List<Callable<Integer>> commands = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                Count command = new Count(i % 2 == 0 ? A : B, 1, i % 2 == 0 ? B : A, limit);
                Node by = i % 3 == 0 ? other : node;
                String commandId = "c-" + i;
                commands.add(() -> submitUntilAnswered(by, command, commandId));
            }
            int done = all(commands).stream().mapToInt(Integer::intValue).sum();

            assertThat(done).isEqualTo(limit);
            assertThat(ofSubject(A).size() + ofSubject(B).size()).isEqualTo(limit);
        }
    }

    /** How many events the command made: a conflict is sent again, as a client would. */
    private static int submitUntilAnswered(Node by, Count command, String commandId) {
        while (true) {
            try {
                return by.submit(command, commandId).orElseThrow().events();
            } catch (Conflict again) {
                Thread.onSpinWait();
            } catch (Refusal refusal) {
                return 0;
            }
        }
    }

    @Test
    void aRefusalOnWhatAnotherNodeHasChangedIsDecidedAgain() {
        try (Node other = Node.on(database())) {
            node.grant(ANNA, Role.AUDITOR, "c-1");
            node.revoke(ANNA, Role.AUDITOR, "c-2");
            other.grant(ANNA, Role.AUDITOR, "c-3");

            assertThat(node.revoke(ANNA, Role.AUDITOR, "c-4")).isPresent();
            assertThatThrownBy(() -> other.revoke(ANNA, Role.AUDITOR, "c-5")).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void nothingToDoIsAnsweredOnlyOnWhatIsCurrent() {
        ActorId boris = new ActorId("p-boris");
        try (Node other = Node.on(database())) {
            node.grant(ANNA, Role.AUDITOR, "c-1");
            other.revoke(ANNA, Role.AUDITOR, "c-2");

            assertThat(node.grant(ANNA, Role.AUDITOR, "c-3")).isPresent();
            assertThat(other.grant(ANNA, Role.AUDITOR, "c-4")).isEmpty();
            assertThat(other.grant(boris, Role.AUDITOR, "c-5")).isPresent();
        }
    }
}
