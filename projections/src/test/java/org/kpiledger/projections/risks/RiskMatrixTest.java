package org.kpiledger.projections.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Prose;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;
import org.kpiledger.events.risk.RiskReopened;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.ProjectionSpecification;
import org.kpiledger.projections.RandomHistory;
import org.kpiledger.projections.TestLog;

class RiskMatrixTest {
    private static final String FIN = "OP-23/risk/R-FIN";
    private static final String STAFF = "OP-23/risk/R-HR";
    private static final Prose WHY = new Prose("as the board decided");
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2023, 12, 1);

    private final ProjectionSpecification<Risk> log = ProjectionSpecification.of(new RisksProjection())
            .given(FIN, raised(Level.MEDIUM, Level.HIGH))
            .given(STAFF, raised(Level.LOW, Level.LOW));

    @Test
    void everyRiskStandsInItsCell() {
        MatrixView matrix = matrix(2, RatingBasis.INHERENT, JUNE);

        assertThat(matrix.cells()).hasSize(9);
        assertThat(matrix.cells().getFirst())
                .extracting(MatrixView.CellView::probability, MatrixView.CellView::impact)
                .containsExactly(Level.HIGH, Level.LOW);
        assertThat(matrix.cells().stream().filter(cell -> !cell.risks().isEmpty()))
                .extracting(
                        MatrixView.CellView::rating,
                        cell -> cell.risks().getFirst().riskId())
                .containsExactly(tuple(6, new Code("R-FIN")), tuple(1, new Code("R-HR")));
        assertThat(matrix.totals().risks()).isEqualTo(2);
        assertThat(matrix.totals().probability())
                .containsExactly(
                        new MatrixView.OfLevel(Level.LOW, 1),
                        new MatrixView.OfLevel(Level.MEDIUM, 1),
                        new MatrixView.OfLevel(Level.HIGH, 0));
    }

    @Test
    void aRiskWithoutResidualRatingStandsBeside() {
        log.given(FIN, new RiskReassessed(1, Level.MEDIUM, Level.HIGH, Level.LOW, Level.MEDIUM, JUNE));
        MatrixView matrix = matrix(3, RatingBasis.RESIDUAL, JUNE);

        assertThat(matrix.notRated()).containsExactly(new Code("R-HR"));
        assertThat(matrix.totals().rated()).isEqualTo(1);
        assertThat(matrix.cells().stream().filter(cell -> !cell.risks().isEmpty()))
                .extracting(MatrixView.CellView::rating)
                .containsExactly(2);
    }

    @Test
    void aClosedRiskStandsNowhere() {
        log.given(FIN, new RiskClosed(WHY, JUNE));

        assertThat(matrix(3, RatingBasis.INHERENT, JUNE).totals().risks()).isEqualTo(1);
        assertThat(matrix(3, RatingBasis.INHERENT, JANUARY).totals().risks()).isEqualTo(2);
        assertThat(matrix(2, RatingBasis.INHERENT, JUNE).totals().risks()).isEqualTo(2);
    }

    @Test
    void risksMoveUpAndDownAndStay() {
        log.given(FIN, new RiskReassessed(1, Level.HIGH, Level.HIGH, JUNE))
                .given(STAFF, new RiskReassessed(1, Level.MEDIUM, Level.LOW, JUNE))
                .given(STAFF, new RiskReassessed(1, Level.LOW, Level.MEDIUM, DECEMBER));

        assertThat(directions(2, JANUARY, 5, JUNE)).containsExactly(Direction.UP, Direction.UP);
        assertThat(directions(5, JUNE, 5, DECEMBER)).containsExactly(Direction.SAME, Direction.SAME);
        assertThat(directions(5, JUNE, 5, JUNE)).containsOnly(Direction.SAME);
        assertThat(movement(2, JANUARY, 5, JUNE).totals().get(Direction.UP)).isEqualTo(2);
    }

    @Test
    void aRiskIsNewOrClosedOrOpenedAgain() {
        log.given(FIN, new RiskClosed(WHY, JUNE), new RiskReopened(WHY, DECEMBER));

        assertThat(directions(1, JUNE, 2, JUNE)).containsExactly(Direction.SAME, Direction.NEW);
        assertThat(directions(2, JANUARY, 3, JUNE)).containsExactly(Direction.CLOSED, Direction.SAME);
        assertThat(directions(4, JUNE, 4, DECEMBER)).containsExactly(Direction.REOPENED, Direction.SAME);
        assertThat(movement(4, JUNE, 4, JUNE).risks())
                .extracting(MovementView.Move::riskId)
                .containsExactly(new Code("R-HR"));
    }

    @Test
    void whatIsNotRatedHasNoDirection() {
        MovementView.Move move = MovementView.of("OP-23", RatingBasis.RESIDUAL, log.rows(), at(2, JANUARY), at(2, JUNE))
                .risks()
                .getFirst();

        assertThat(move.direction()).isNull();
        assertThat(move.from()).isNull();
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRiskThatIsNotClosedStandsInOneCellOrBeside(long seed) {
        TestLog history = RandomHistory.of(seed, 120);
        MemoryRows<Risk> rows = MemoryRows.fold(new RisksProjection(), history.entries());
        for (long position : List.of(30L, 70L, 120L)) {
            for (LocalDate day : List.of(JANUARY, JANUARY.plusDays(50), JUNE, DECEMBER)) {
                AsOf asOf = at(position, day);
                long open = RisksView.of("OP-23", rows, asOf).risks().stream()
                        .filter(risk -> risk.status() != RiskStatus.CLOSED)
                        .count();
                for (RatingBasis basis : RatingBasis.values()) {
                    MatrixView matrix = MatrixView.of("OP-23", basis, rows, asOf);
                    long placed = matrix.cells().stream()
                            .mapToLong(cell -> cell.risks().size())
                            .sum();
                    assertThat(placed + matrix.notRated().size()).isEqualTo(open);
                    assertThat(matrix.totals().rated()).isEqualTo((int) placed);
                }
            }
        }
    }

    private List<Direction> directions(long fromKnown, LocalDate from, long toKnown, LocalDate to) {
        return movement(fromKnown, from, toKnown, to).risks().stream()
                .map(MovementView.Move::direction)
                .toList();
    }

    private MovementView movement(long fromKnown, LocalDate from, long toKnown, LocalDate to) {
        return MovementView.of("OP-23", RatingBasis.INHERENT, log.rows(), at(fromKnown, from), at(toKnown, to));
    }

    private MatrixView matrix(long knownAt, RatingBasis basis, LocalDate validAt) {
        return MatrixView.of("OP-23", basis, log.rows(), at(knownAt, validAt));
    }

    private static AsOf at(long position, LocalDate day) {
        return new AsOf(position, TestLog.time(position), day);
    }

    private static RiskRaised raised(Level probability, Level impact) {
        return new RiskRaised(
                null,
                LocalizedName.en("Financial"),
                LocalizedText.en("Lack of resources"),
                1,
                probability,
                impact,
                null,
                null,
                JANUARY);
    }
}
