package org.kpiledger.app.fsck;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kpiledger.app.fsck.FolderInspected.NotCompared;
import org.kpiledger.command.setup.Features;
import org.kpiledger.command.store.CorruptLog;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.command.store.LogInUse;
import org.kpiledger.command.store.LogInspection;
import org.kpiledger.command.store.StoreUnavailable;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.UnreadableEntry;
import org.kpiledger.log.TileAddress;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.query.rows.RowsDatabase;
import org.kpiledger.query.rows.RowsInspection;
import org.kpiledger.verifier.source.CannotBegin;
import org.kpiledger.verifier.source.DataFolder;
import org.kpiledger.verifier.source.SourceFailed;
import org.kpiledger.verifier.source.Stretch;

/** The data folder of a stopped installation, inspected without changing anything in it. */
public final class StoppedFolder {
    private final Path folder;
    private final Progress progress;

    private StoppedFolder(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** The folder cannot be inspected; the message is one sentence. */
    public static final class NotInspected extends Exception {
        private static final long serialVersionUID = 1L;

        NotInspected(String message) {
            super(message);
        }
    }

    /**
     * Makes every comparison that the folder allows, and says which it does not; the topic is in no folder.
     *
     * @throws NotInspected when there is no log in it, or it is in use
     */
    public static FolderInspected inspect(Path folder, Progress progress) throws NotInspected {
        Path home = folder.toAbsolutePath().normalize();
        if (!Files.isRegularFile(home.resolve("log").resolve("entries.mv.db"))) {
            throw new NotInspected("There is no log in " + home + "; give the data folder of an installation. One"
                    + " that is kept in PostgreSQL is in no folder: the running system inspects it each night, see"
                    + " inspection in its /api/status.");
        }
        try (FileChannel lock =
                FileChannel.open(home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (locked(lock) == null) {
                throw new NotInspected("The data folder " + home + " is in use by a kpi-ledger; stop it first, or see"
                        + " what it found last night in its /api/status.");
            }
            return new StoppedFolder(home, progress).inspect();
        } catch (IOException unreadable) {
            throw new NotInspected("The data folder " + home + " cannot be used: " + unreadable.getMessage());
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    private FolderInspected inspect() throws NotInspected {
        List<Inspected> all = new ArrayList<>();
        try (LogDatabase database = LogDatabase.readingH2(folder.resolve("log"))) {
            all.addAll(LogInspection.of(database, Features::foldingOf, progress));
        } catch (LogInUse used) {
            throw new NotInspected(String.valueOf(used.getMessage()));
        } catch (CorruptLog | StoreUnavailable unreadable) {
            all.add(Inspected.diverging("log", 0, String.valueOf(unreadable.getMessage())));
        }
        if (!all.stream().allMatch(Inspected::agrees)) {
            return without(all, "What they should be follows from the log, which is to be put right first.");
        }
        if (!Files.isRegularFile(folder.resolve("rows").resolve("rows.mv.db"))) {
            return without(all, "There are none in " + folder.resolve("rows") + "; a start makes them from the topic.");
        }
        List<Inspected> rows = rows();
        if (rows.isEmpty()) {
            return without(all, "None are kept yet in " + folder.resolve("rows") + ".");
        }
        all.addAll(rows);
        return new FolderInspected(all, List.of());
    }

    private static FolderInspected without(List<Inspected> all, String why) {
        return new FolderInspected(all, List.of(new NotCompared("read rows", why)));
    }

    private List<Inspected> rows() throws NotInspected {
        try (DataFolder log = DataFolder.open(folder);
                RowsDatabase rows = RowsDatabase.reading(folder.resolve("rows"))) {
            Log entries = new Log(log, log.head().checkpoint().size());
            return RowsInspection.of(rows, ReadModel.projections(), entries::replayAfter, progress);
        } catch (CannotBegin used) {
            throw new NotInspected(String.valueOf(used.getMessage()));
        } catch (SourceFailed | UncheckedSource | BadSetup damaged) {
            return List.of(Inspected.diverging("rows", 0, String.valueOf(damaged.getMessage())));
        }
    }

    /** The log's entries, a stretch at a time. */
    private record Log(DataFolder source, long size) {
        private static final EntryCodec CODEC = new EntryCodec();

        void replayAfter(long position, Consumer<Entry> to) {
            for (long tile = position / TileAddress.FULL; tile < Stretch.count(size); tile++) {
                entries(Stretch.of(tile, size)).stream()
                        .filter(entry -> entry.position() > position)
                        .forEach(to);
            }
        }

        private List<Entry> entries(Stretch stretch) {
            try {
                return source.entries(stretch).stream().map(CODEC::decode).toList();
            } catch (SourceFailed | UnreadableEntry failed) {
                throw new UncheckedSource(String.valueOf(failed.getMessage()));
            }
        }
    }

    private static final class UncheckedSource extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UncheckedSource(String message) {
            super(message);
        }
    }
}
