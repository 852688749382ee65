package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clock that is not believed stops the writing, until it is set right or accepted. */
class ClockOfTheLogTest extends EventLogConformance {
    @Test
    void aClockThatJumpsStopsTheWritingUntilItIsSetRight() {
        JumpingClock clock = new JumpingClock();
        try (Node jumpy = Node.on(database(), clock)) {
            jumpy.count(A, 1, "c-1");
            for (Duration jump : List.of(Duration.ofMinutes(2), Duration.ofMinutes(-2))) {
                clock.jumpBy(jump);
                assertThatThrownBy(() -> jumpy.count(A, 1, "c-2")).isInstanceOf(ClockDisagrees.class);
                clock.jumpBy(jump.negated());
            }
            assertThat(jumpy.count(A, 1, "c-2").firstPosition()).isEqualTo(3);
        }
    }
}
