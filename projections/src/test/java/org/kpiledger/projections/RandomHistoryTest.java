package org.kpiledger.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.events.activity.ActivityEvent;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.finding.FindingEvent;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.plan.PlanAdopted;
import org.kpiledger.events.plan.PlanAmended;
import org.kpiledger.events.plan.PlanClosed;
import org.kpiledger.events.plan.PlanNodeRenamed;
import org.kpiledger.events.plan.PlanNodeRetired;
import org.kpiledger.events.plan.SdgTargetLinked;
import org.kpiledger.events.plan.ThematicPriorityLinked;
import org.kpiledger.events.value.KpiValueEvent;

/** What random histories hold, since what they do not hold is not proved by them. */
class RandomHistoryTest {
    private static final int HISTORIES = 100;
    private static final int LENGTH = 60;

    @ParameterizedTest
    @ValueSource(classes = {KpiEvent.class, KpiValueEvent.class, ActivityEvent.class, FindingEvent.class})
    void everyEventOccurs(Class<?> events) {
        assertThat(occurring()).containsAll(Arrays.asList(events.getPermittedSubclasses()));
    }

    @Test
    void thePlanIsAdoptedAmendedAndClosed() {
        assertThat(occurring())
                .contains(
                        PlanAdopted.class,
                        PlanAmended.class,
                        PlanNodeRenamed.class,
                        PlanNodeRetired.class,
                        ThematicPriorityLinked.class,
                        SdgTargetLinked.class,
                        PlanClosed.class);
    }

    private static Set<Class<?>> occurring() {
        Set<Class<?>> occurring = new HashSet<>();
        for (long seed = 0; seed < HISTORIES; seed++) {
            RandomHistory.of(seed, LENGTH).entries().stream()
                    .map(Entry::data)
                    .forEach(event -> occurring.add(event.getClass()));
        }
        return occurring;
    }
}
