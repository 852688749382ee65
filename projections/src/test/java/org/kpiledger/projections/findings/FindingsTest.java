package org.kpiledger.projections.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Position;
import org.kpiledger.events.Prose;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.finding.FigureKind;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.finding.FindingAnswered;
import org.kpiledger.events.finding.FindingClosed;
import org.kpiledger.events.finding.FindingRaised;
import org.kpiledger.events.plan.Severity;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.ProjectionSpecification;

class FindingsTest {
    private static final String SUBJECT = "OP-23/finding/F-0001";
    private static final Key KEY = FindingsProjection.key("OP-23", new Code("F-0001"));
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);

    private final ProjectionSpecification<Finding> log = ProjectionSpecification.of(new FindingsProjection())
            .given(
                    SUBJECT,
                    new FindingRaised(
                            FigureRef.of(FigureKind.RISK, new SubjectId("OP-23/risk/R-FIN")),
                            LocalDate.of(2023, 12, 31),
                            Position.of(1),
                            new Line("rated too low"),
                            new Prose("The pledges did not come."),
                            Severity.HIGH,
                            MARCH));

    @Test
    void aFindingGoesFromRaisedOverAnsweredToClosed() {
        log.given(SUBJECT, answer(1, true, JUNE, APRIL), new FindingClosed(new Prose("rated anew"), JULY));

        assertThat(find(3, "2024-02-29")).isNull();
        assertThat(finding(3, "2024-03-31").status()).isEqualTo(FindingStatus.RAISED);
        assertThat(finding(3, "2024-04-01").status()).isEqualTo(FindingStatus.ANSWERED);
        assertThat(finding(3, "2024-07-01").status()).isEqualTo(FindingStatus.CLOSED);
        assertThat(finding(2, "2024-07-01").status()).isEqualTo(FindingStatus.ANSWERED);
        log.thenSameWhenDeliveredTwice();
    }

    @Test
    void itIsOverdueFromTheDayAfterTheOneItIsDueOnUntilItIsClosed() {
        log.given(SUBJECT, answer(1, true, JUNE, APRIL), new FindingClosed(new Prose("rated anew"), JULY));

        assertThat(overdue(3, "2024-06-01")).isFalse();
        assertThat(overdue(3, "2024-06-02")).isTrue();
        assertThat(overdue(3, "2024-07-01")).isFalse();
        assertThat(overdue(2, "2024-07-01")).isTrue();
        assertThat(overdue(1, "2024-07-01")).isFalse();
    }

    @Test
    void aLaterAnswerRevisesAnEarlierOneThatStays() {
        log.given(SUBJECT, answer(1, true, JUNE, APRIL), answer(2, false, null, JUNE));

        Finding finding = finding(3, "2024-07-01");
        assertThat(finding.responses()).extracting(Response::revision).isEqualTo(List.of(1, 2));
        assertThat(finding.responses().getFirst().dueOn()).isEqualTo(JUNE);
        assertThat(finding.dueOn()).isEmpty();
        assertThat(overdue(3, "2024-07-01")).isFalse();
        assertThat(finding(3, "2024-05-01").responses()).hasSize(1);
    }

    private boolean overdue(long knownAt, String validAt) {
        return finding(knownAt, validAt).isOverdue(LocalDate.parse(validAt));
    }

    private Finding finding(long knownAt, String validAt) {
        return log.rows()
                .of(KEY, new Moment(knownAt, LocalDate.parse(validAt)))
                .orElseThrow()
                .document();
    }

    private @Nullable Finding find(long knownAt, String validAt) {
        return log.rows()
                .of(KEY, new Moment(knownAt, LocalDate.parse(validAt)))
                .map(row -> row.document())
                .orElse(null);
    }

    private static FindingAnswered answer(int revision, boolean accepted, @Nullable LocalDate dueOn, LocalDate on) {
        return new FindingAnswered(revision, new Prose("It is looked at."), accepted, dueOn, on);
    }
}
