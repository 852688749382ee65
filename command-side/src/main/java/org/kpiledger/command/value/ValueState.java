package org.kpiledger.command.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Folding;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;

/**
 * What one value says now.
 *
 * @param exists whether it was ever recorded
 * @param reading what counts, absent before it is recorded and after it is withdrawn
 */
public record ValueState(boolean exists, @Nullable Reading reading) {
    public static final ValueState EMPTY = new ValueState(false, null);
    public static final Folding<ValueState> FOLDING =
            Folding.of(ValueState.class, EMPTY, KpiValueEvent.class, ValueState::evolve);

    public Optional<Reading> current() {
        return Optional.ofNullable(reading);
    }

    ValueState evolve(KpiValueEvent event) {
        return switch (event) {
            case KpiValueRecorded recorded -> new ValueState(true, recorded.reading());
            case KpiValueCorrected corrected -> new ValueState(true, corrected.reading());
            case KpiValueWithdrawn _ -> new ValueState(true, null);
        };
    }
}
