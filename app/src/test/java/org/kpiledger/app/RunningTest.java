package org.kpiledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RunningTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<String> stopped = Collections.synchronizedList(new ArrayList<>());
    private final Running running = new Running();

    @Test
    void stopsTheLastStartedFirstAndEachOnce() {
        running.add("folder", PATIENCE, () -> stopped.add("folder"));
        running.add("broker", PATIENCE, () -> stopped.add("broker"));
        running.close();
        running.close();
        assertThat(stopped).containsExactly("broker", "folder");
        assertThat(running.isClosing()).isTrue();
    }

    @Test
    void goesOnAfterAPartThatFails() {
        running.add("folder", PATIENCE, () -> stopped.add("folder"));
        running.add("broker", PATIENCE, () -> {
            throw new IllegalStateException("cannot stop");
        });
        running.close();
        assertThat(stopped).containsExactly("folder");
    }

    @Test
    void goesOnWithoutAPartThatDoesNotStopInTime() {
        var never = new CountDownLatch(1);
        running.add("folder", PATIENCE, () -> stopped.add("folder"));
        running.add("broker", Duration.ofMillis(50), never::await);
        running.close();
        assertThat(stopped).containsExactly("folder");
    }
}
