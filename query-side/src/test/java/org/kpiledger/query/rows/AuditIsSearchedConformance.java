package org.kpiledger.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.codec.Attributes;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.audit.AuditProjection;

/**
 * What is found in the audit trail is what reading all of it finds, whichever way is taken; a failure names the seed
 * that brings it back. A subclass names the database.
 */
abstract class AuditIsSearchedConformance {
    private static final int LENGTH = 1_000;
    private static final int QUESTIONS = 60;
    private static final List<String> ACTORS = List.of("p-1", "p-2", "p-3");
    private static final List<String> ROLES = List.of("PLANNER", "APPROVER", "ADMIN");
    private static final List<String> REASONS =
            List.of("As agreed", "all of it: 100%", "10000 more", "under_score", "über Nacht", "back\\slash");
    private static final List<String> SOUGHT =
            List.of("agreed", "ALL", "%", "_", "ÜBER", "\\", "0", "reason 1", "reason", "nowhere");
    private static final List<String> SUBJECTS = List.of(
            "OP-23",
            "OP-23/*",
            "OP-23/budget/2023",
            "OP-23/budget/*",
            "OP-23/value/*",
            "OP-23/value/P1.A.K1/*",
            "OP-23/value/P1.A.K1/m/*",
            "OP-23/value/P1.A.K1/m/2023/ASP/*",
            "OP-23/risk/R-1",
            "OP-2/*",
            "access/*",
            "installation");

    abstract RowsDatabase database();

    static LongStream seeds() {
        return LongStream.range(0, 3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsWhatReadingAllOfItFinds(long seed) {
        Random random = new Random(seed);
        List<Entry> entries = entries(seed, random);
        try (RowsDatabase database = database()) {
            TableSet tables = new TableSets(database).create(new AuditProjection());
            ProjectionStore<?> store = AuditLines.store(database, tables);
            assertThat(store.apply(
                            entries, entries.stream().map(Entry::position).toList(), TestLog.ORIGIN))
                    .isNull();
            AuditLines lines = AuditLines.of(database, tables);
            List<AuditLine> all = lines.find(anything(), AuditOrder.OF_THE_LOG, LENGTH);
            assertThat(all).extracting(AuditLine::onBehalfOf).contains(new ActorId("p-9"));
            List<AuditSearch> ways = List.of(
                    new AuditSearch(database, tables),
                    new AuditSearch(database, tables, 4, 3, 2),
                    new AuditSearch(database, tables, 1, 0, 1),
                    new AuditSearch(database, tables, 1, 100, 1));
            for (int i = 0; i < QUESTIONS; i++) {
                AuditFilter filter = filter(random);
                AuditOrder order = AuditOrder.values()[random.nextInt(2)];
                int limit = 1 + random.nextInt(30);
                List<Long> expected = read(all, filter, order, limit);
                for (AuditSearch way : ways) {
                    assertThat(way.find(filter, order, limit))
                            .as("%s %s, at most %s", filter, order, limit)
                            .isEqualTo(expected);
                }
                assertThat(lines.find(filter, order, limit))
                        .extracting(AuditLine::position)
                        .isEqualTo(expected);
            }
        }
    }

    private static List<Entry> entries(long seed, Random random) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : RandomHistory.of(seed, LENGTH).entries()) {
            Attributes was = entry.attributes();
            String reason = random.nextInt(3) > 0
                    ? any(random, REASONS)
                    : random.nextBoolean() ? "Reason " + random.nextInt(LENGTH) : null;
            Attributes is = new Attributes(
                    was.id(),
                    was.source(),
                    was.subject(),
                    was.sequence(),
                    new ActorId(any(random, ACTORS)),
                    any(random, ROLES),
                    random.nextInt(9) == 0 ? new ActorId("p-9") : null,
                    reason == null ? null : new Line(reason),
                    was.channel(),
                    was.commandId(),
                    was.commandHash(),
                    was.correlationId(),
                    was.causationId());
            entries.add(new Entry(entry.position(), entry.time(), is, entry.type(), entry.version(), entry.data()));
        }
        return entries;
    }

    private static AuditFilter anything() {
        return new AuditFilter(0, LENGTH, null, null, null, null, null, null, null);
    }

    private static AuditFilter filter(Random random) {
        int after = random.nextInt(3) > 0 ? 0 : random.nextInt(LENGTH);
        int upTo = random.nextInt(3) > 0 ? LENGTH : random.nextInt(LENGTH + 1);
        return new AuditFilter(
                after,
                upTo,
                random.nextBoolean() ? any(random, SUBJECTS) : null,
                random.nextInt(3) > 0 ? null : any(random, ACTORS),
                random.nextInt(3) > 0 ? null : any(random, ROLES),
                random.nextInt(3) > 0
                        ? null
                        : any(random, List.of("KpiValueRecorded", "BudgetAllocated", "RiskRaised", "RoleGranted")),
                random.nextInt(3) > 0 ? null : any(random, SOUGHT),
                null,
                null);
    }

    private static String any(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<Long> read(List<AuditLine> all, AuditFilter filter, AuditOrder order, int limit) {
        Comparator<AuditLine> inOrder = Comparator.comparing(AuditLine::position);
        return all.stream()
                .sorted(order == AuditOrder.OF_THE_LOG ? inOrder : inOrder.reversed())
                .filter(line -> line.position() > filter.after() && line.position() <= filter.upTo())
                .filter(line -> about(line, filter.subject()))
                .filter(line -> is(filter.actor(), line.actor().value()))
                .filter(line -> is(filter.role(), line.role()))
                .filter(line -> is(filter.type(), line.type()))
                .filter(line -> filter.reason() == null
                        || line.reason() != null
                                && folded(line.reason().value()).contains(folded(filter.reason())))
                .limit(limit)
                .map(AuditLine::position)
                .toList();
    }

    private static boolean about(AuditLine line, @Nullable String subject) {
        return subject == null
                || (subject.endsWith("*")
                        ? line.subject().value().startsWith(subject.substring(0, subject.length() - 1))
                        : line.subject().value().equals(subject));
    }

    private static boolean is(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
