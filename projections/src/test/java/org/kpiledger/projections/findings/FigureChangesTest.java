package org.kpiledger.projections.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.finding.FigureKind;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.activities.ActivitiesProjection;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.projections.audit.AuditProjection;
import org.kpiledger.projections.audit.Fields;
import org.kpiledger.projections.kpis.KpisProjection;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.risks.RisksProjection;

/** The entries told to have changed a figure are those by which a fresh fold gives another; a failure names the seed. */
class FigureChangesTest {
    private static final int HISTORIES = 40;
    private static final int LENGTH = 150;
    private static final LocalDate LATEST = Row.FOREVER.minusDays(1);
    private static final SubjectId BUDGET = new SubjectId(RandomHistory.BUDGET);

    private static final List<FigureRef> FIGURES = List.of(
            FigureRef.of(FigureKind.ALLOCATION, BUDGET, new Code("P1.A")),
            FigureRef.of(FigureKind.ALLOCATION, BUDGET, new Code("P2")),
            FigureRef.of(FigureKind.SPENT, BUDGET, new Code("P1")),
            FigureRef.of(FigureKind.SPENT, BUDGET, new Code("P2.B")));

    static LongStream seeds() {
        return LongStream.range(0, HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moneyChangesByJustTheEntriesThatAreTold(long seed) {
        TestLog log = RandomHistory.of(seed, LENGTH);
        List<AuditLine> lines = lines(log);
        long pinned = 20 + new Random(seed).nextInt(LENGTH - 20);
        FigureBook book = book(log);
        for (FigureRef figure : FIGURES) {
            Set<Code> nodes = book.nodesOf(figure, asOf(LENGTH));
            List<Long> told = Corrections.of(
                            figure.subject(),
                            pinned,
                            LENGTH,
                            FigureChanges.of(figure, nodes),
                            (subject, after, upTo, limit) -> between(lines, subject, after, upTo, limit),
                            LENGTH)
                    .entries()
                    .stream()
                    .map(Corrections.Correction::position)
                    .toList();

            List<Long> changing = new ArrayList<>();
            for (long position = pinned + 1; position <= LENGTH; position++) {
                if (amount(book, figure, position).compareTo(amount(book, figure, position - 1)) != 0) {
                    changing.add(position);
                }
            }
            assertThat(told).as("%s after %s", figure, pinned).isEqualTo(changing);
        }
    }

    private static BigDecimal amount(FigureBook book, FigureRef figure, long position) {
        BigDecimal value = book.at(figure, asOf(position)).orElseThrow().value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static AsOf asOf(long position) {
        return new AsOf(position, null, LATEST);
    }

    private static List<AuditLine> between(List<AuditLine> lines, SubjectId subject, long after, long upTo, int limit) {
        return lines.stream()
                .filter(line -> line.subject().equals(subject))
                .filter(line -> line.position() > after && line.position() <= upTo)
                .limit(limit)
                .toList();
    }

    private static List<AuditLine> lines(TestLog log) {
        MemoryRows<Fields> rows = new MemoryRows<>(new AuditProjection());
        List<AuditLine> lines = new ArrayList<>();
        for (Entry entry : log.entries()) {
            lines.add(AuditProjection.line(entry, rows.apply(entry)));
        }
        return lines;
    }

    private static FigureBook book(TestLog log) {
        return new FigureBook(
                MemoryRows.fold(new PlanProjection(), log.entries()),
                MemoryRows.fold(new KpisProjection(), log.entries()),
                MemoryRows.fold(new AllocationsProjection(), log.entries()),
                MemoryRows.fold(new RisksProjection(), log.entries()),
                MemoryRows.fold(new ActivitiesProjection(), log.entries()));
    }
}
