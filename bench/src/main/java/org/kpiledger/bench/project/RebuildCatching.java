package org.kpiledger.bench.project;

import java.time.Duration;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.Rebuild;

/** All projections; the slowest one counts. */
record RebuildCatching(Rebuild rebuild) implements Catching {
    @Override
    public long position() {
        return rebuild.fresh().projectors().stream()
                .mapToLong(Projector::position)
                .min()
                .orElseThrow();
    }

    @Override
    public boolean reaches(long position, Duration atMost) {
        return rebuild.reaches(position, atMost);
    }
}
