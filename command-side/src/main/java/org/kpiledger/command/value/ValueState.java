package org.kpiledger.command.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.Folding;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCommented;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;

/**
 * What one value says now, and how far its review has come.
 *
 * @param reading what counts, absent before it is recorded and after it is withdrawn
 * @param definitionVersion the version that the reading was stated under, 0 where there is none
 * @param revision how often it was recorded or corrected
 * @param hands who stated or handed it in since it was last approved
 * @param verifier who verified the reading
 */
public record ValueState(
        Stage stage,
        @Nullable Reading reading,
        int definitionVersion,
        int revision,
        List<Author> hands,
        @Nullable Author verifier) {
    public static final ValueState EMPTY = new ValueState(Stage.NEW, null, 0, 0, List.of(), null);
    public static final Folding<ValueState> FOLDING =
            Folding.withAuthors(ValueState.class, EMPTY, KpiValueEvent.class, ValueState::evolve);

    public ValueState {
        hands = List.copyOf(hands);
    }

    public Optional<Reading> current() {
        return Optional.ofNullable(reading);
    }

    public boolean exists() {
        return stage != Stage.NEW;
    }

    /** Whether it stands and is not approved. */
    public boolean awaitsApproval() {
        return reading != null && stage != Stage.APPROVED;
    }

    /** Whether it was handed in, so that a change to it is one that others see. */
    boolean isReviewed() {
        return stage == Stage.SUBMITTED || stage == Stage.VERIFIED || stage == Stage.APPROVED;
    }

    boolean isWorkOf(Author author) {
        return hands.stream().anyMatch(hand -> hand.sharesAPersonWith(author));
    }

    ValueState evolve(KpiValueEvent event, Author author) {
        return switch (event) {
            case KpiValueRecorded e ->
                new ValueState(Stage.RECORDED, e.reading(), e.definitionVersion(), revision + 1, List.of(author), null);
            case KpiValueCorrected e ->
                new ValueState(
                        isReviewed() ? Stage.SUBMITTED : Stage.RECORDED,
                        e.reading(),
                        e.definitionVersion(),
                        revision + 1,
                        stage == Stage.APPROVED ? List.of(author) : andHand(author),
                        null);
            case KpiValueWithdrawn _ ->
                new ValueState(Stage.WITHDRAWN, null, definitionVersion, revision, List.of(), null);
            case KpiValueSubmitted _ -> at(Stage.SUBMITTED, andHand(author), null);
            case KpiValueReturned _ -> at(Stage.RETURNED, hands, null);
            case KpiValueVerified _ -> at(Stage.VERIFIED, hands, author);
            case KpiValueApproved _ -> at(Stage.APPROVED, hands, verifier);
            case KpiValueCommented _ -> this;
        };
    }

    private ValueState at(Stage reached, List<Author> by, @Nullable Author verified) {
        return new ValueState(reached, reading, definitionVersion, revision, by, verified);
    }

    private List<Author> andHand(Author author) {
        if (hands.contains(author)) {
            return hands;
        }
        List<Author> more = new ArrayList<>(hands);
        more.add(author);
        return more;
    }
}
