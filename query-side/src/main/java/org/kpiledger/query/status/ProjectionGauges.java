package org.kpiledger.query.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.kpiledger.query.consuming.ProjectionState;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.ReadModel;

/** Gauges by which an operator sees a projection that stopped or falls behind. */
public final class ProjectionGauges implements MeterBinder {
    private final ReadModel model;
    private final ProjectionsStatus status;

    public ProjectionGauges(ReadModel model, ProjectionsStatus status) {
        this.model = model;
        this.status = status;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        model.projectors().forEach(projector -> bind(projector, registry));
    }

    private void bind(Projector<?> projector, MeterRegistry registry) {
        Gauge.builder("kpiledger.projection.stopped", projector, of -> of.state() == ProjectionState.STOPPED ? 1 : 0)
                .description("1 while the projection is stopped at something that it cannot apply")
                .tag("projection", projector.name())
                .register(registry);
        Gauge.builder("kpiledger.projection.lag", projector, of -> status.end() - of.position())
                .description("positions that the projection is behind the log")
                .tag("projection", projector.name())
                .register(registry);
    }
}
