package org.kpiledger.query.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.status.StatusPart;
import org.kpiledger.query.LogHead;
import org.kpiledger.query.consuming.ProjectionState;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.query.consuming.TopicReader;

/** How far each projection has come, in the status of the process. */
public final class ProjectionsStatus implements StatusPart {
    private final ReadModel model;
    private final TopicReader reader;
    private final Optional<LogHead> head;

    public ProjectionsStatus(ReadModel model, TopicReader reader, Optional<LogHead> head) {
        this.model = model;
        this.reader = reader;
        this.head = head;
    }

    /**
     * One projection.
     *
     * @param lag how many positions it is behind the log, as far as its end is known here
     * @param problem why it stopped
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProjectionStatus(
            String name,
            int version,
            long position,
            long lag,
            ProjectionState state,
            @Nullable String problem) {}

    @Override
    public String name() {
        return "projections";
    }

    @Override
    public List<ProjectionStatus> status() {
        long end = end();
        return model.projectors().stream()
                .map(projector -> status(projector, end))
                .toList();
    }

    /** Where the log ends, as far as it is known here. */
    public long end() {
        return Math.max(reader.lastSeen(), head.map(LogHead::position).orElse(0L));
    }

    private static ProjectionStatus status(Projector<?> projector, long end) {
        long position = projector.position();
        return new ProjectionStatus(
                projector.name(),
                projector.version(),
                position,
                Math.max(0, end - position),
                projector.state(),
                projector.problem());
    }
}
