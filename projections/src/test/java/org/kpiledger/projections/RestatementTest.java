package org.kpiledger.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RestatementTest {
    private static final Key KEY = new Key("OP-23", "OP-23/thing");
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

    private final Batch<String> batch = new Batch<>(0);

    @Test
    void aLaterFactCutsTheRowAndKeepsWhatHeldBefore() {
        batch.apply(1, List.of(Change.add(KEY, MARCH, "a")));
        batch.apply(2, List.of(Change.revise(KEY, JUNE, (known, _) -> known + "b")));

        assertThat(batch.stillKnown(KEY))
                .containsExactly(
                        new Row<>(KEY, 1, MARCH, JUNE, 2, Row.STILL_KNOWN, "a"),
                        new Row<>(KEY, 1, JUNE, Row.FOREVER, 2, Row.STILL_KNOWN, "ab"));
        assertThat(batch.noLongerKnown()).containsExactly(new Row<>(KEY, 1, MARCH, Row.FOREVER, 1, 2, "a"));
    }

    @Test
    void aRetroactiveFactRestatesAllThatIsLater() {
        batch.apply(1, List.of(Change.form(KEY, JUNE, RestatementTest::count)));
        batch.apply(2, List.of(Change.form(KEY, MARCH, RestatementTest::count)));

        assertThat(batch.stillKnown(KEY))
                .extracting(Row::validFrom, Row::document)
                .containsExactly(tuple(MARCH, "+"), tuple(JUNE, "++"));
    }

    @Test
    void aFormedDocumentFillsTheGapBetweenRows() {
        batch.know(
                KEY,
                List.of(
                        new Row<>(KEY, 1, MARCH, MARCH.plusDays(1), 1, Row.STILL_KNOWN, "+"),
                        new Row<>(KEY, 1, JUNE, Row.FOREVER, 1, Row.STILL_KNOWN, "+")));
        batch.apply(2, List.of(Change.form(KEY, MARCH, RestatementTest::count)));

        assertThat(batch.stillKnown(KEY)).extracting(Row::document).containsExactly("++", "+", "++");
        assertThat(batch.stillKnown(KEY).get(1).validTo()).isEqualTo(JUNE);
    }

    @Test
    void severalChangesOfOneEntryComposeAndLeaveNoRowThatNobodyCouldSee() {
        batch.apply(
                1,
                List.of(
                        Change.add(KEY, MARCH, "a"),
                        Change.revise(KEY, JUNE, (known, _) -> known + "b"),
                        Change.revise(KEY, MARCH, (known, _) -> known + "c")));

        assertThat(batch.opened())
                .containsExactly(
                        new Row<>(KEY, 1, MARCH, JUNE, 1, Row.STILL_KNOWN, "ac"),
                        new Row<>(KEY, 1, JUNE, Row.FOREVER, 1, Row.STILL_KNOWN, "abc"));
    }

    @Test
    void aRowOfTheBatchThatIsClosedAgainIsNoneOfTheStore() {
        Batch<String> later = new Batch<>(1);
        later.know(KEY, List.of(new Row<>(KEY, 1, MARCH, Row.FOREVER, 1, Row.STILL_KNOWN, "a")));
        later.apply(2, List.of(Change.replace(KEY, MARCH, last -> last + "b")));
        later.apply(3, List.of(Change.replace(KEY, JUNE, last -> last + "c")));

        assertThat(later.closed()).containsExactly(new Row<>(KEY, 1, MARCH, Row.FOREVER, 1, 2, "a"));
        assertThat(later.noLongerKnown())
                .containsExactly(
                        new Row<>(KEY, 1, MARCH, Row.FOREVER, 1, 2, "a"),
                        new Row<>(KEY, 1, MARCH, Row.FOREVER, 2, 3, "ab"));
        assertThat(later.opened()).containsExactly(new Row<>(KEY, 1, JUNE, Row.FOREVER, 3, Row.STILL_KNOWN, "abc"));
    }

    @Test
    void aChangeThatChangesNothingLeavesTheRow() {
        batch.apply(1, List.of(Change.add(KEY, MARCH, "a")));
        batch.apply(2, List.of(Change.revise(KEY, JUNE, (known, _) -> known)));

        assertThat(batch.stillKnown(KEY)).extracting(Row::knownFrom).containsExactly(1L);
    }

    @Test
    void anEntryThatCannotBeAppliedLeavesTheBatchAsItWas() {
        batch.apply(1, List.of(Change.add(KEY, MARCH, "a")));
        Key other = new Key("OP-23", "OP-23/other");

        assertThatThrownBy(
                        () -> batch.apply(2, List.of(Change.add(other, MARCH, "x"), Change.add(KEY, MARCH, "again"))))
                .isInstanceOf(CannotApply.class)
                .hasMessageContaining("OP-23/thing is known already");
        assertThat(batch.stillKnown(other)).isEmpty();
        assertThat(batch.opened()).hasSize(1);
    }

    @Test
    void nothingCanBeRevisedOfWhatIsNotKnown() {
        assertThatThrownBy(() -> batch.apply(1, List.of(Change.revise(KEY, MARCH, (known, _) -> known))))
                .isInstanceOf(CannotApply.class)
                .hasMessageContaining("nothing is known of OP-23/thing");
    }

    private static String count(@Nullable String known, @Nullable String last) {
        return known == null ? "+" : known + "+";
    }
}
