package org.kpiledger.command.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kpiledger.command.Folding;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.events.SubjectId;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.TreeFrontier;

/**
 * Compares everything that the log's database holds of it with everything else there: entries with their leaf hashes and
 * columns, leaf hashes with tiles and head, the index of subjects and the snapshots with the entries. It reads only, and may
 * run beside a writer.
 */
public final class LogInspection {
    static final String ENTRIES = "entries";
    static final String LEAVES = "leaf hashes";
    static final String COLUMNS = "index columns";
    static final String HEAD = "head";
    static final String TILES = "tiles";
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
        List<Inspected> all = new ArrayList<>();
        TreeFrontier head;
        try {
            head = head();
        } catch (MalformedLogData | CorruptLog damaged) {
            return List.of(Inspected.diverging(HEAD, 0, "The head of the log is damaged: " + damaged.getMessage()));
        }
        EntriesInspection entries = new EntriesInspection(questions, head, progress);
        all.addAll(entries.inspect());
        all.add(SubjectIndexInspection.of(questions, head.size()));
        all.add(new SnapshotsInspection(database, questions, foldings).inspect());
        return all;
    }

    private TreeFrontier head() {
        record Stored(long size, byte[] frontier) {}
        Stored stored = questions
                .ask(
                        "select size, frontier from log_head where id = 1",
                        _ -> {},
                        row -> new Stored(row.getLong(1), row.getBytes(2)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new CorruptLog("it is missing"));
        TreeFrontier frontier = TreeFrontier.decode(stored.frontier());
        if (frontier.size() != stored.size()) {
            throw new CorruptLog("its size is " + stored.size() + ", but its tree has " + frontier.size() + " leaves");
        }
        return frontier;
    }
}
