package org.kpiledger.bench.commands;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.load.Load;
import org.kpiledger.bench.store.Store;
import org.kpiledger.bench.store.StoreKind;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.LogDatabase;

/**
 * Plain JDBC: one thread commits whatever has queued in one transaction. No framework, and nothing checked; with the tree
 * over the rows or without, so that the difference is what the tree costs.
 */
final class RawGroupCommit implements Contender {
    static final String SUBJECT = "raw-group-commit";
    static final String WITH_TREE = "raw-group-commit-tree";

    private static final int BATCH_MAX = 512;

    private final LogDatabase database;
    private final RawBatch batch;
    private final RawIndex index;
    private final @Nullable RawTree tree;
    private final RawEntries entries = new RawEntries();
    private final RawSubjects subjects = new RawSubjects();
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private long position;

    /** A subject; only the writer touches its sequence. */
    private static final class Subject {
        final String key;
        long sequence;

        Subject(String key) {
            this.key = key;
        }
    }

    private record Waiting(Subject subject, CompletableFuture<Long> done) {}

    private RawGroupCommit(LogDatabase database, RawBatch batch, boolean withTree) {
        this.database = database;
        this.batch = batch;
        this.tree = withTree ? new RawTree(database.dataSource()) : null;
        this.index = new RawIndex(database.dataSource());
        this.writer = Thread.ofPlatform().name("raw-group-commit").daemon(true).start(this::serve);
    }

    static RawGroupCommit open(Store store, boolean withTree) throws IOException, SQLException {
        LogDatabase database = store.log(withTree ? WITH_TREE : SUBJECT, Durability.FSYNC);
        return new RawGroupCommit(
                database,
                store.kind() == StoreKind.H2
                        ? new RawH2Batch(database.dataSource())
                        : new RawPostgresBatch(database.dataSource()),
                withTree);
    }

    @Override
    public Name name() {
        return new Name(tree == null ? SUBJECT : WITH_TREE, Name.GATEWAY);
    }

    @Override
    public Figures run(Load load) throws Exception {
        Subject[] fresh =
                Stream.of(subjects.fresh(load.subjects())).map(Subject::new).toArray(Subject[]::new);
        return load.run(subject -> {
            CompletableFuture<Long> done = new CompletableFuture<>();
            queue.add(new Waiting(fresh[subject], done));
            done.join();
        });
    }

    private void serve() {
        List<Waiting> taken = new ArrayList<>(BATCH_MAX);
        try {
            while (true) {
                taken.add(queue.take());
                queue.drainTo(taken, BATCH_MAX - 1);
                write(taken);
                taken.clear();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Waiting> taken) {
        try {
            List<RawBatch.RawRow> rows = new ArrayList<>(taken.size());
            for (Waiting one : taken) {
                position++;
                Subject subject = one.subject();
                byte[] bytes = entries.bytes(position);
                byte[] leafHash = tree == null ? RawEntries.leafHash() : tree.append(bytes);
                rows.add(new RawBatch.RawRow(position, subject.key, subject.sequence++, leafHash, bytes));
            }
            batch.commit(rows);
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).done().complete(rows.get(i).position());
            }
            rows.forEach(row -> index.add(row.subjectKey(), row.sequence(), row.position()));
            if (tree != null) {
                tree.durable(position);
            }
        } catch (SQLException | RuntimeException failed) {
            taken.forEach(one -> one.done().completeExceptionally(failed));
        }
    }

    @Override
    public void close() throws Exception {
        writer.interrupt();
        writer.join();
        index.close();
        if (tree != null) {
            tree.close();
        }
        database.close();
    }
}
