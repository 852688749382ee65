package org.kpiledger.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.kpiledger.edge.LoadGate;

class LoadGateTest {
    private final LoadGate gate = new LoadGate();

    @Test
    void isOpenUntilSomebodyClosesIt() {
        assertThat(gate.isOpen()).isTrue();
        gate.close();
        assertThat(gate.isOpen()).isFalse();
        gate.open();
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void opensForGoodWhenItsConditionHoldsOnce() {
        AtomicBoolean condition = new AtomicBoolean();
        gate.closeUntil(condition::get);
        assertThat(gate.isOpen()).isFalse();
        condition.set(true);
        assertThat(gate.isOpen()).isTrue();
        condition.set(false);
        assertThat(gate.isOpen()).isTrue();
    }
}
