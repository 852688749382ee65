package org.kpiledger.app;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kpiledger.command.relay.Relay;
import org.kpiledger.query.consuming.ProjectionState;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.verifier.progress.Progress;

/** Says on the terminal what does not work although the system starts; its status says the same. */
record Troubles(Relay relay, ReadModel model, PrintStream out) implements BeforeReady {
    @Override
    public void run(Progress progress) {
        Optional.ofNullable(relay.status().problem())
                .ifPresent(problem ->
                        out.println("Attention: nothing goes to the topic, and so to no answer. " + problem));
        stopped()
                .forEach((problem, names) -> out.println("Attention: answers stand still where they come from "
                        + String.join(", ", names) + ": " + problem + ". See projections in /api/status."));
    }

    /** Why projections have stopped, and which. */
    private Map<String, List<String>> stopped() {
        return model.projectors().stream()
                .filter(projector -> projector.state() == ProjectionState.STOPPED)
                .collect(Collectors.groupingBy(
                        projector -> String.valueOf(projector.problem()),
                        LinkedHashMap::new,
                        Collectors.mapping(Projector::name, Collectors.toList())));
    }
}
