package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process said of a command before it was killed: it is durable, here. */
public record Acknowledged(String commandId, long firstPosition, int events) {
    private static final int REPEATED = 40;

    /** The last sign tells a whole line from one that was cut off by the kill. */
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d+) (\\d+) !");

    static String line(String commandId, Receipt receipt) {
        return commandId + " " + receipt.firstPosition() + " " + receipt.events() + " !";
    }

    static Optional<Acknowledged> in(String line) {
        Matcher whole = LINE.matcher(line);
        return whole.matches()
                ? Optional.of(new Acknowledged(
                        whole.group(1), Long.parseLong(whole.group(2)), Integer.parseInt(whole.group(3))))
                : Optional.empty();
    }

    /** The log is whole, each command stands in it where it was said to, and the last ones get the same answer again. */
    public static void requireKept(LogDatabase database, List<Acknowledged> said) {
        try (Node node = Node.on(database)) {
            EventLogConformance.requireWhole(node);
            assertThat(positionsByCommand(node.log)).containsAllEntriesOf(positionsOf(said));
            requireSameAnswers(
                    node.log.writer(), said.reversed().stream().limit(REPEATED).toList());
        }
    }

    /** How many of the commands do not stand where they were said to. */
    static int lost(LogDatabase database, List<Acknowledged> said) {
        Map<String, List<Long>> expected = positionsOf(said);
        try (EventLog log = EventLog.open(database, Clock.systemUTC())) {
            expected.entrySet().removeAll(positionsByCommand(log).entrySet());
        }
        return expected.size();
    }

    private static void requireSameAnswers(LogWriter writer, List<Acknowledged> last) {
        long end = writer.head().position();
        for (Acknowledged one : last) {
            Receipt again = writer.append(Load.again(writer, one.commandId));
            assertThat(again.repeated()).isTrue();
            assertThat(again.firstPosition()).isEqualTo(one.firstPosition);
            assertThat(again.events()).isEqualTo(one.events);
        }
        assertThat(writer.head().position()).isEqualTo(end);
    }

    private static Map<String, List<Long>> positionsOf(List<Acknowledged> said) {
        Map<String, List<Long>> positions = new HashMap<>();
        for (Acknowledged one : said) {
            for (int i = 0; i < one.events; i++) {
                positions.computeIfAbsent(one.commandId, _ -> new ArrayList<>()).add(one.firstPosition + i);
            }
        }
        return positions;
    }

    private static Map<String, List<Long>> positionsByCommand(EventLog log) {
        Map<String, List<Long>> positions = new HashMap<>();
        long position = 0;
        for (byte[] entry : log.reader().after(0, Integer.MAX_VALUE)) {
            position++;
            positions
                    .computeIfAbsent(EntryOutline.of(entry).command().commandId(), _ -> new ArrayList<>())
                    .add(position);
        }
        return positions;
    }
}
