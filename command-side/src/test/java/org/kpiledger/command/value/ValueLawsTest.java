package org.kpiledger.command.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.Author;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.Reading;

/** Random commands on one value; a failure names its seed. */
class ValueLawsTest {
    private static final int COMMANDS = 400;
    private static final List<String> READINGS = List.of("'value':'1'", "'members':['TUR']", "'members':['TUR','SYR']");

    private static final Author OWNER = Author.of(new ActorId("p-tester"));

    private final Facts facts = SamplePlan.facts();

    @ParameterizedTest
    @ValueSource(longs = {1, 20230206, 8_675_309})
    void theLastReadingNotWithdrawnCounts(long seed) {
        Random random = new Random(seed);
        List<KpiValueEvent> history = new ArrayList<>();
        ValueState state = ValueState.EMPTY;
        Reading expected = null;
        int accepted = 0;
        for (int i = 0; i < COMMANDS; i++) {
            ValueIntent command = command(random);
            try {
                List<KpiValueEvent> events = ValueDecider.decide(command, state, facts);
                expected = readingOf(command);
                for (KpiValueEvent event : events) {
                    state = state.evolve(event, OWNER);
                    history.add(event);
                }
                accepted++;
            } catch (Refusal refused) {
                assertThat(refused.code()).isIn("value-exists", "value-withdrawn", "unknown-value");
            }
            assertThat(state.reading()).as("after command %d", i).isEqualTo(expected);
        }
        assertThat(accepted).isGreaterThan(COMMANDS / 4);
        assertThat(replay(history)).isEqualTo(state);
    }

    private static ValueState replay(List<KpiValueEvent> history) {
        ValueState state = ValueState.EMPTY;
        for (KpiValueEvent event : history) {
            state = state.evolve(event, OWNER);
        }
        return state;
    }

    private static ValueIntent command(Random random) {
        String reading = READINGS.get(random.nextInt(READINGS.size()));
        return switch (random.nextInt(3)) {
            case 0 -> Told.states(reading);
            case 1 -> Told.correction(reading);
            default -> Told.withdrawal();
        };
    }

    private static @Nullable Reading readingOf(ValueIntent command) {
        return switch (command) {
            case RecordKpiValue recorded -> recorded.reading();
            case CorrectKpiValue corrected -> corrected.reading();
            case WithdrawKpiValue _ -> null;
            default -> throw new IllegalArgumentException("says nothing: " + command);
        };
    }
}
