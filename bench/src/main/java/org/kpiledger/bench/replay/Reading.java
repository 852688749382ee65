package org.kpiledger.bench.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.kpiledger.command.store.LogReader;
import org.kpiledger.events.codec.EntryCodec;

/** Reads a log from its first entry to its last. */
record Reading(LogReader reader, DataSource database, long entries) {
    private static final int PAGE = 1_000;
    private static final double NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    /** Events a second, as any reader gets them who reads on until the end: decoded. */
    double decoded() {
        long[] last = {0};
        long start = System.nanoTime();
        reader.replayAfter(0, entry -> last[0] = entry.position());
        return perSecond(last[0], start);
    }

    /** The same on one thread, page by page. */
    double decodedOnOneThread() {
        EntryCodec codec = new EntryCodec();
        long start = System.nanoTime();
        long position = 0;
        for (List<byte[]> page = reader.after(position, PAGE); !page.isEmpty(); page = reader.after(position, PAGE)) {
            for (byte[] entry : page) {
                position = codec.decode(entry).position();
            }
        }
        return perSecond(position, start);
    }

    /** Rows a second by plain JDBC, as bytes that nobody looks at. */
    double raw() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement all =
                    connection.prepareStatement("select position, bytes from entries order by position")) {
                all.setFetchSize(PAGE);
                long start = System.nanoTime();
                long position = 0;
                try (ResultSet rows = all.executeQuery()) {
                    while (rows.next()) {
                        position = rows.getBytes(2).length > 0 ? rows.getLong(1) : position;
                    }
                }
                return perSecond(position, start);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private double perSecond(long last, long start) {
        if (last != entries) {
            throw new IllegalStateException("read up to " + last + " of " + entries);
        }
        return entries * NANOS_A_SECOND / (System.nanoTime() - start);
    }
}
