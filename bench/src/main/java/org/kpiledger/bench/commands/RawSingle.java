package org.kpiledger.bench.commands;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.load.Load;
import org.kpiledger.bench.store.Store;
import org.kpiledger.bench.store.StoreKind;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.LogDatabase;

/** Plain JDBC: one insert a transaction, each caller for itself, nothing checked but by the indexes. */
final class RawSingle implements Contender {
    private static final String INSERT = "insert into " + RawEntries.INSERT_COLUMNS + " values (?, ?, ?, ?, ?)";

    private final LogDatabase database;
    private final RawIndex index;
    private final boolean synchronise;
    private final RawEntries entries = new RawEntries();
    private final RawSubjects subjects = new RawSubjects();
    private final AtomicLong position = new AtomicLong();

    private RawSingle(LogDatabase database, boolean synchronise) {
        this.database = database;
        this.index = new RawIndex(database.dataSource());
        this.synchronise = synchronise;
    }

    static RawSingle open(Store store) throws IOException {
        return new RawSingle(store.log("raw-single", Durability.FSYNC), store.kind() == StoreKind.H2);
    }

    @Override
    public Name name() {
        return new Name("raw-single", Name.GATEWAY);
    }

    /** Whoever appends to a subject knows its next sequence, and others wait meanwhile. */
    private static final class Subject {
        final String key;
        final ReentrantLock lock = new ReentrantLock();
        long sequence;

        Subject(String key) {
            this.key = key;
        }
    }

    @Override
    public Figures run(Load load) throws Exception {
        Subject[] fresh =
                Stream.of(subjects.fresh(load.subjects())).map(Subject::new).toArray(Subject[]::new);
        return load.run(subject -> append(fresh[subject]));
    }

    private void append(Subject subject) throws SQLException {
        DataSource source = database.dataSource();
        subject.lock.lock();
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long at = position.incrementAndGet();
            insert.setLong(1, at);
            insert.setString(2, subject.key);
            long sequence = subject.sequence++;
            insert.setLong(3, sequence);
            insert.setBytes(4, RawEntries.leafHash());
            insert.setBytes(5, entries.bytes(at));
            insert.executeUpdate();
            if (synchronise) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("checkpoint sync");
                }
            }
            index.add(subject.key, sequence, at);
        } finally {
            subject.lock.unlock();
        }
    }

    @Override
    public void close() throws Exception {
        index.close();
        database.close();
    }
}
