package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.SubjectId;

/** Several nodes on one database write one log. */
class SeveralNodesOnOneLogTest extends EventLogConformance {
    @Test
    void twoNodesSeeEachOthersSubjectsAndReceipts() {
        try (Node other = Node.on(database())) {
            Receipt first = node.count(A, 1, "c-1");
            Receipt second = other.count(A, 1, "c-2");
            Receipt third = node.count(A, 1, "c-3");

            assertThat(List.of(first, second, third).stream().map(Receipt::firstPosition))
                    .containsExactly(2L, 3L, 4L);
            assertThat(other.count(A, 1, "c-1")).isEqualTo(first.asRepeated());
            assertThat(node.count(A, 1, "c-2")).isEqualTo(second.asRepeated());
            assertThatThrownBy(() -> node.count(B, 1, "c-2")).isInstanceOf(KeyReused.class);
            assertThat(node.ledger.state(A, Tally.FOLDING)).isEqualTo(new Tally(3));
            assertThat(other.log.writer().follow().position()).isEqualTo(4);
            assertThat(other.log.writer().origin()).isEqualTo(node.log.writer().origin());
        }
    }

    @Test
    void twoNodesWriteOneOrderWithoutGaps() throws Exception {
        try (Node other = Node.on(database())) {
            List<Callable<Receipt>> commands = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Node by = i % 2 == 0 ? node : other;
                SubjectId own = Node.subject("W-" + i);
                String commandId = "c-" + i;
                commands.add(() -> by.count(own, 2, commandId));
            }
            List<Receipt> receipts = all(commands);

            assertThat(receipts.stream().map(Receipt::firstPosition).distinct()).hasSize(200);
            node.log.writer().follow();
            other.log.writer().follow();
            requireWhole(node);
            assertThat(other.log.writer().head()).isEqualTo(node.log.writer().head());
            assertThat(node.position()).isEqualTo(401);
        }
    }

    @Test
    void twoNodesThatOpenANewLogAtOnceOpenItOnce() throws Exception {
        List<Node> nodes = all(repeated(2, () -> Node.on(database("new"))));
        try {
            assertThat(nodes.get(0).entries()).hasSize(1);
            assertThat(nodes.get(1).log.writer().origin())
                    .isEqualTo(nodes.get(0).log.writer().origin());
        } finally {
            nodes.forEach(Node::close);
        }
    }
}
