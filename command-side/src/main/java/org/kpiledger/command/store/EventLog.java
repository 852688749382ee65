package org.kpiledger.command.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kpiledger.command.Folding;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Attributes;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.LogOrigin;
import org.kpiledger.events.installation.LogOpened;
import org.kpiledger.log.TreeFrontier;

/** One log, open: its writer and its reader. */
public final class EventLog implements AutoCloseable {
    private static final String NAME = "kpi-ledger";
    private static final int SUFFIX_LENGTH = 6;
    private static final String SUFFIX_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String OPENING = "open-log";
    /** As the SQL standard has it, and all databases. */
    private static final String UNIQUE_VIOLATION = "23505";

    private final LogDatabase database;
    private final SubjectIndex index;
    private final LogReader reader;
    private final LogWriter writer;
    private final LogTiles tiles;
    private final TileWriter tileWriter;

    private EventLog(LogDatabase database, LogClock clock) {
        this.database = database;
        WholeEntries entries = new WholeEntries(database);
        this.index = new SubjectIndex(database, entries);
        this.reader = new LogReader(database, entries, index);
        this.writer = new LogWriter(database, reader, index, clock);
        TileTable kept = new TileTable(database);
        this.tiles = new LogTiles(reader, kept);
        this.tileWriter = new TileWriter(tiles, kept, () -> writer.head().position());
        writer.onAppended(_ -> tileWriter.appended());
    }

    /** Opens the log in the database; a new one is given an origin, and its first entry says so. */
    public static EventLog open(LogDatabase database, Clock clock) {
        return open(database, NAME, clock, new LogClock(clock, System::nanoTime));
    }

    /**
     * Opens a log of what never was, whose time is not the machine's; its origin says so, and with it the source of each
     * entry.
     *
     * @param clock the simulated time, which may jump; entries have the time at which they were decided
     * @throws IllegalStateException when the database holds another log
     */
    public static EventLog openSimulated(LogDatabase database, Clock clock) {
        EventLog log = open(database, LogOrigin.SIMULATED, clock, LogClock.simulated(clock));
        if (!new LogOrigin(log.writer.origin()).isSimulated()) {
            log.close();
            throw new IllegalStateException("the log " + log.writer.origin() + " is not a simulated one");
        }
        return log;
    }

    private static EventLog open(LogDatabase database, String name, Clock clock, LogClock time) {
        nameIfNew(database, name);
        EventLog log = new EventLog(database, time);
        if (log.writer.head().position() == 0) {
            log.writeOpening(clock);
        }
        return log;
    }

    public LogReader reader() {
        return reader;
    }

    public LogWriter writer() {
        return writer;
    }

    /** The tree of the log, for tiles, roots and proofs. */
    public LogTiles tiles() {
        return tiles;
    }

    /** The keys that this log was signed with. */
    public SigningKeys signingKeys() {
        return new SigningKeys(database);
    }

    /** The checkpoints of this log that were seen outside. */
    public SeenCheckpoints seenCheckpoints() {
        return new SeenCheckpoints(database);
    }

    /**
     * The right to relay this log, for one who asks for it under a name of its own.
     *
     * @param time for which it is held without being renewed, in whole seconds
     */
    public RelayLease relayLease(String holder, Duration time) {
        return new RelayLease(database, holder, time);
    }

    /** Compares everything that is stored of the log, beside whoever writes it; see {@link LogInspection}. */
    public List<Inspected> inspected(Function<SubjectId, Folding<?>> foldings, Progress progress) {
        return LogInspection.of(database, foldings, progress);
    }

    /** Stored states of this log's subjects. */
    Snapshots snapshots() {
        return new Snapshots(database, index);
    }

    LogDatabase database() {
        return database;
    }

    private void writeOpening(Clock clock) {
        CommandKey key = CommandKey.of(
                ActorId.SYSTEM, OPENING, "OpenLog", writer.origin().getBytes(StandardCharsets.UTF_8));
        Attributes attributes = new Attributes(
                UuidV7.at(clock.millis()),
                Attributes.source(writer.origin(), SubjectId.INSTALLATION),
                SubjectId.INSTALLATION,
                0,
                ActorId.SYSTEM,
                null,
                null,
                null,
                Channel.SYSTEM,
                key.commandId(),
                key.commandHash(),
                key.commandId(),
                null);
        byte[] entry = new EntryCodec().encode(attributes, new LogOpened(new Line(writer.origin())));
        writer.append(Append.of(SubjectId.INSTALLATION, 0, List.of(entry), Map.of(), key));
    }

    private static void nameIfNew(LogDatabase database, String name) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into log_head (id, origin, size, frontier)"
                                + " select 1, ?, 0, ? where not exists (select 1 from log_head)")) {
            insert.setString(1, name + "-" + randomSuffix());
            insert.setBytes(2, TreeFrontier.EMPTY.encode());
            insert.executeUpdate();
        } catch (SQLException lost) {
            // Where another node named it at the same time, the name it gave is read with the head.
            if (!UNIQUE_VIOLATION.equals(lost.getSQLState())) {
                throw database.unavailable("The log cannot be opened.", lost);
            }
        }
    }

    private static String randomSuffix() {
        SecureRandom random = new SecureRandom();
        StringBuilder suffix = new StringBuilder(SUFFIX_LENGTH);
        for (int i = 0; i < SUFFIX_LENGTH; i++) {
            suffix.append(SUFFIX_LETTERS.charAt(random.nextInt(SUFFIX_LETTERS.length())));
        }
        return suffix.toString();
    }

    @Override
    public void close() {
        writer.close();
        tileWriter.close();
        database.close();
    }
}
