package org.kpiledger.bench.verify;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kpiledger.bench.ledger.OpenLedger;
import org.kpiledger.bench.report.BenchOptions;
import org.kpiledger.bench.report.Progress;
import org.kpiledger.bench.report.Row;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.command.setup.Features;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.Head;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.SignatureType;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes single bits of a stored log another, one at a time, and sees whether each is found and named. */
@Command(
        name = "flips",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes bits of a stored log others, one by one: each must be found.",
            "Makes one bit of a stored log another, in entries, leaf hashes, tiles, head, index columns or a signed",
            "checkpoint, and inspects all of it; then puts the bit back and takes the next. Exit code 1 when one is not",
            "found, or not named where it lies."
        })
public final class Flips implements Callable<Integer> {
    private static final int COUNT = 10_000;
    private static final int COUNT_QUICK = 500;
    private static final long TILES = 2;
    private static final String NOT_UNIQUE = "23505";

    @Option(names = "--seed", defaultValue = "1", description = "Which bits (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        int count = options.quick() ? COUNT_QUICK : COUNT;
        Random random = new Random(seed);
        int missed = 0;
        try (Scratch scratch = Scratch.make();
                Progress progress = new Progress();
                LogDatabase opened = filled(scratch.folder("flips"));
                OpenLedger ledger = OpenLedger.on(opened)) {
            DataSource database = opened.dataSource();
            Head head = ledger.log().writer().head();
            SigningKey key = SigningKey.generate(ledger.log().writer().origin(), SignatureType.ED25519);
            ledger.log().signingKeys().keep(key.verifier().text(), head.position(), null);
            ledger.log()
                    .seenCheckpoints()
                    .keep(SignedCheckpoint.sign(
                            new Checkpoint(
                                    key.verifier().name(),
                                    head.position(),
                                    head.frontier().root()),
                            key));
            for (int i = 0; i < count; i++) {
                progress.accept("bit " + i + " of " + count);
                @Nullable
                String miss = inTable(Flip.ALL.get(i % Flip.ALL.size()), database, ledger, head.position(), random);
                if (miss != null) {
                    missed++;
                    System.out.println("MISSED (seed " + seed + ", flip " + i + "): " + miss);
                }
            }
        }
        System.out.println(count + " single bits were made another, " + (count - missed) + " were found and named.");
        options.write(
                List.of(Row.of("flips", "kpi-ledger", "h2").with("flips", count).with("missed", missed)));
        return missed == 0 ? 0 : 1;
    }

    private static LogDatabase filled(Path folder) throws Exception {
        try (OpenLedger first = OpenLedger.on(LogDatabase.h2(folder, Durability.PROCESS))) {
            first.loadPlan();
        }
        // An orderly end has written all of the index.
        return LogDatabase.h2(folder, Durability.PROCESS);
    }

    private static @Nullable String inTable(Flip flip, DataSource database, OpenLedger ledger, long size, Random random)
            throws SQLException {
        long row = switch (flip.table()) {
            case "tiles" -> random.nextLong(TILES);
            case "log_head" -> 1;
            case "checkpoints" -> size;
            default -> 1 + random.nextLong(size);
        };
        Object whole = read(database, flip, row);
        Object other;
        do {
            other = flip.flipped(whole, random.nextInt(Integer.MAX_VALUE));
        } while (isThere(database, flip, other) || !taken(database, flip, other, row));
        List<Inspected> all = ledger.log().inspected(Features::foldingOf, (_, _) -> {});
        write(database, flip, whole, flip.column().equals(flip.key()) ? (Long) other : row);
        return all.stream().anyMatch(one -> flip.found().contains(one.name()) && !one.agrees() && names(one, flip, row))
                ? null
                : flip.table() + "." + flip.column() + " of " + row + ": " + all;
    }

    /** Of two rows with one key, the one that was changed could not be found again to put it back. */
    private static boolean isThere(DataSource database, Flip flip, Object other) throws SQLException {
        if (!flip.table().equals("subject_index") || !flip.column().equals(flip.key())) {
            return false;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from subject_index where position = ?")) {
            select.setObject(1, other);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Whether the database takes the value; two rows with one subject and sequence it refuses, so another bit is taken. */
    private static boolean taken(DataSource database, Flip flip, Object other, long row) throws SQLException {
        try {
            write(database, flip, other, row);
            return true;
        } catch (SQLException refused) {
            if (NOT_UNIQUE.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    private static boolean names(Inspected found, Flip flip, long row) {
        Long position = found.position();
        return switch (flip.table()) {
            case "log_head", "checkpoints" -> true;
            case "tiles" -> position != null && (position - 1) / 256 == row;
            default -> position != null && position == row;
        };
    }

    private static Object read(DataSource database, Flip flip, long row) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(flip.select())) {
            select.setLong(1, row);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return switch (flip.kind()) {
                    case BYTES -> rows.getBytes(1);
                    case TEXT -> rows.getString(1);
                    case NUMBER -> rows.getLong(1);
                };
            }
        }
    }

    private static void write(DataSource database, Flip flip, Object value, long row) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(flip.update())) {
            update.setObject(1, value);
            update.setLong(2, row);
            update.executeUpdate();
        }
    }
}
