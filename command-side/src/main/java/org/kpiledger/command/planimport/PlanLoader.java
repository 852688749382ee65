package org.kpiledger.command.planimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Code;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;

/**
 * Loads a plan file once.
 *
 * <p>The log itself says what is loaded, by the ids of its commands, so a load that was killed goes on where it stopped.
 * The mark only tells that a file was loaded to its end, so that a changed file is not taken for the rest of it: its
 * changes are reported as the commands they would need, and left to people.
 */
public final class PlanLoader {
    private final Submit submit;
    private final Recorded recorded;
    private final Path marks;

    /** @param marks the folder that the marks of loaded plans are kept in */
    public PlanLoader(Submit submit, Recorded recorded, Path marks) {
        this.submit = submit;
        this.recorded = recorded;
        this.marks = marks;
    }

    /**
     * Loads what the log has not, or reports it where the file changed after its load.
     *
     * @throws BadPlanFile when it is no plan file
     * @throws LoadStopped when a command is refused
     * @throws PlanFileChanged when another file's load was begun and not ended
     */
    public LoadReport load(Path planFile, LoadProgress progress) {
        return load(read(planFile), progress);
    }

    /** As {@link #load(Path, LoadProgress)}, of a file that has been read. */
    public LoadReport load(byte[] bytes, LoadProgress progress) {
        Sha256 digest = new Sha256(HexFormat.of().formatHex(ImportStep.sha256().digest(bytes)));
        Spot plan = new Spot(PlanImport.parse(bytes), "");
        Code planId = new PlanFileContent(plan).id();
        List<ImportStep> steps = PlanImport.commands(plan.node());
        LoadMark mark = new LoadMark(marks, planId);
        Optional<Sha256> loaded = mark.read().filter(_ -> isRecorded(steps.getFirst()));
        if (loaded.filter(digest::equals).isPresent()) {
            return new LoadReport(0, steps.size(), List.of());
        }
        List<ImportStep> missing = missing(steps);
        if (loaded.isEmpty() && !areTheLast(missing, steps) && missing.contains(steps.getLast())) {
            throw new PlanFileChanged(missing.getFirst(), steps.size() - missing.size());
        }
        if (loaded.isPresent() || !areTheLast(missing, steps)) {
            return new LoadReport(0, steps.size() - missing.size(), missing);
        }
        submitAll(missing, steps.size(), progress);
        mark.write(digest);
        return new LoadReport(missing.size(), steps.size() - missing.size(), List.of());
    }

    /** A mark that outlived its log says nothing of the log that took its place. */
    private boolean isRecorded(ImportStep step) {
        return recorded.commandIdsOf(step.command().subject()).contains(step.commandId());
    }

    private List<ImportStep> missing(List<ImportStep> steps) {
        Map<SubjectId, Set<String>> known = new HashMap<>();
        List<ImportStep> missing = new ArrayList<>();
        for (ImportStep step : steps) {
            if (!known.computeIfAbsent(step.command().subject(), recorded::commandIdsOf)
                    .contains(step.commandId())) {
                missing.add(step);
            }
        }
        return missing;
    }

    /** A load that was killed has left its beginning; any other gap comes from another file. */
    private static boolean areTheLast(List<ImportStep> missing, List<ImportStep> steps) {
        return missing.equals(steps.subList(steps.size() - missing.size(), steps.size()));
    }

    private void submitAll(List<ImportStep> missing, int total, LoadProgress progress) {
        int done = total - missing.size();
        progress.at(done, total);
        for (ImportStep step : missing) {
            try {
                submit.submit(step.command(), step.commandId());
            } catch (Refusal refusal) {
                throw new LoadStopped(step, done + 1, total, refusal);
            }
            done++;
            progress.at(done, total);
        }
    }

    private static byte[] read(Path planFile) {
        try {
            return Files.readAllBytes(planFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the plan file " + planFile, unreadable);
        }
    }
}
