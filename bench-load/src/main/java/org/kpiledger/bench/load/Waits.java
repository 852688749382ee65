package org.kpiledger.bench.load;

import java.util.Arrays;

/** What one caller waited, append by append. */
final class Waits {
    private static final int FIRST_CAPACITY = 1_024;

    private long[] nanos = new long[FIRST_CAPACITY];
    private int count;

    void add(long waited) {
        require(count + 1);
        nanos[count++] = waited;
    }

    void addAll(Waits others) {
        require(count + others.count);
        System.arraycopy(others.nanos, 0, nanos, count, others.count);
        count += others.count;
    }

    private void require(int capacity) {
        if (capacity > nanos.length) {
            nanos = Arrays.copyOf(nanos, Math.max(capacity, 2 * nanos.length));
        }
    }

    long[] nanos() {
        return Arrays.copyOf(nanos, count);
    }
}
