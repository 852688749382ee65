package org.kpiledger.command.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kpiledger.command.Folding;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.events.SubjectId;

/**
 * Compares everything that the log's database holds of it with everything else there: entries with their leaf hashes and
 * columns, leaf hashes with tiles and head, the checkpoints that were seen outside, the index of subjects and the snapshots
 * with the entries. It reads only, and may run beside a writer.
 */
public final class LogInspection {
    static final String ENTRIES = "entries";
    static final String LEAVES = "leaf hashes";
    static final String COLUMNS = "index columns";
    static final String HEAD = "head";
    static final String TILES = "tiles";
    static final String CHECKPOINTS = "checkpoints";
    static final String SUBJECTS = "index of subjects";
    static final String SNAPSHOTS = "snapshots";

    private final LogDatabase database;
    private final Questions questions;
    private final Progress progress;

    private LogInspection(LogDatabase database, Progress progress) {
        this.database = database;
        this.questions = new Questions(database);
        this.progress = progress;
    }

    /**
     * Makes every comparison, up to the head of the log as it is now.
     *
     * @param foldings by which each subject's state is folded, for the snapshots
     */
    public static List<Inspected> of(
            LogDatabase database, Function<SubjectId, Folding<?>> foldings, Progress progress) {
        return new LogInspection(database, progress).inspect(foldings);
    }

    private List<Inspected> inspect(Function<SubjectId, Folding<?>> foldings) {
        EntriesInspection entries = new EntriesInspection(questions, progress);
        List<Inspected> all = new ArrayList<>(entries.inspect());
        all.add(SubjectIndexInspection.of(questions, entries.size()));
        all.add(new SnapshotsInspection(database, questions, foldings).inspect());
        return all;
    }
}
