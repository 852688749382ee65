package org.kpiledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.kpiledger.command.store.SubjectTail.Place;

/**
 * Finds the entries of a subject: by an index in the database, written in large steps behind the log, and by memory for
 * the entries since the last step.
 *
 * <p>Whoever reads takes the places in memory first and the index then, so an entry that moves from the one to the other
 * meanwhile is seen, and seen once.
 */
final class SubjectIndex {
    private static final int PAGE = 1_000;

    private final LogDatabase database;
    private final Questions questions;
    private final WholeEntries entries;
    private final SubjectTail tail = new SubjectTail();
    private volatile long end;
    private volatile long followed;

    SubjectIndex(LogDatabase database, WholeEntries entries) {
        this.database = database;
        this.questions = new Questions(database);
        this.entries = entries;
        this.end = readEnd();
        this.followed = end;
    }

    /** Up to which position the index in the database goes, as far as this node knows. */
    long end() {
        return end;
    }

    /** How many entries wait to be written to the index. */
    long pending() {
        return followed - end;
    }

    /** Takes up the entry at the position, each in its turn; without effect where the index holds it already. */
    void follow(String subjectKey, long sequence, long position) {
        if (position > followed) {
            tail.add(subjectKey, sequence, position);
            followed = position;
        }
    }

    /** The last sequence of the subject, -1 where it has no entries. */
    long lastSequence(String subjectKey) {
        OptionalLong inMemory = tail.lastSequence(subjectKey);
        if (inMemory.isPresent()) {
            return inMemory.getAsLong();
        }
        return questions
                .ask(
                        "select sequence from subject_index where subject_key = ? order by sequence desc limit 1",
                        statement -> statement.setString(1, subjectKey),
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    /** The position of an entry, absent where there is none. */
    OptionalLong position(String subjectKey, long sequence) {
        List<Map.Entry<Place, Long>> inMemory = tail.of(subjectKey, sequence);
        if (!inMemory.isEmpty() && inMemory.getFirst().getKey().sequence() == sequence) {
            return OptionalLong.of(inMemory.getFirst().getValue());
        }
        return questions
                .ask(
                        "select position from subject_index where subject_key = ? and sequence = ?",
                        statement -> {
                            statement.setString(1, subjectKey);
                            statement.setLong(2, sequence);
                        },
                        row -> row.getLong(1))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Hands over the bytes of the subject's entries from the sequence on, in their order. */
    void read(String subjectKey, long fromSequence, Consumer<byte[]> to) {
        List<Map.Entry<Place, Long>> inMemory = tail.of(subjectKey, fromSequence);
        long next = readIndexed(subjectKey, fromSequence, to);
        List<Long> behind = inMemory.stream()
                .filter(place -> place.getKey().sequence() >= next)
                .map(Map.Entry::getValue)
                .toList();
        for (int i = 0; i < behind.size(); i += PAGE) {
            bytesAt(behind.subList(i, Math.min(i + PAGE, behind.size()))).forEach(to);
        }
    }

    /** @return the sequence behind the last one handed over */
    private long readIndexed(String subjectKey, long fromSequence, Consumer<byte[]> to) {
        long next = fromSequence;
        List<byte[]> page;
        do {
            long first = next;
            page = entries.ask(
                    "select " + WholeEntries.COLUMNS + " from subject_index i join entries e on e.position = i.position"
                            + " where i.subject_key = ? and i.sequence >= ? order by i.sequence limit ?",
                    statement -> {
                        statement.setString(1, subjectKey);
                        statement.setLong(2, first);
                        statement.setInt(3, PAGE);
                    });
            page.forEach(to);
            next += page.size();
        } while (page.size() == PAGE);
        return next;
    }

    /** The bytes of the first entries of the subjects whose keys begin so, in the order of the log. */
    List<byte[]> firstOfBeginning(String prefix) {
        List<Long> positions = new ArrayList<>(tail.firstOfBeginning(prefix));
        positions.addAll(questions.ask(
                "select position from subject_index where subject_key >= ? and subject_key < ? and sequence = 0",
                statement -> {
                    statement.setString(1, prefix);
                    statement.setString(2, prefix + Character.MAX_VALUE);
                },
                row -> row.getLong(1)));
        return bytesAt(positions.stream().distinct().sorted().toList());
    }

    /**
     * Writes to the index what waits, in one transaction.
     *
     * @param upTo the last position that is durable, which the index must not pass
     */
    void writeBehind(long upTo) throws SQLException {
        long from = end;
        List<Map.Entry<Place, Long>> places = tail.upTo(upTo);
        if (places.isEmpty()) {
            return;
        }
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            if (!move(connection, from, from + places.size())) {
                connection.rollback();
                movedTo(readEnd());
                return;
            }
            insert(connection, places);
            connection.commit();
        } catch (SQLException failed) {
            database.renewAfter(failed);
            throw failed;
        }
        movedTo(from + places.size());
    }

    private void movedTo(long position) {
        end = position;
        followed = Math.max(followed, position);
        tail.forgetUpTo(position);
    }

    private static boolean move(Connection connection, long from, long to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update subject_index_end set position = ? where id = 1 and position = ?")) {
            statement.setLong(1, to);
            statement.setLong(2, from);
            return statement.executeUpdate() == 1;
        }
    }

    private static void insert(Connection connection, List<Map.Entry<Place, Long>> places) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into subject_index (subject_key, sequence, position) values (?, ?, ?)")) {
            for (Map.Entry<Place, Long> place : places) {
                statement.setString(1, place.getKey().subjectKey());
                statement.setLong(2, place.getKey().sequence());
                statement.setLong(3, place.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private long readEnd() {
        return questions
                .ask("select position from subject_index_end where id = 1", _ -> {}, row -> row.getLong(1))
                .getFirst();
    }

    private List<byte[]> bytesAt(List<Long> positions) {
        return positions.isEmpty()
                ? List.of()
                : entries.ask(
                        "select " + WholeEntries.COLUMNS
                                + " from entries e where e.position = any(?) order by e.position",
                        statement -> statement.setArray(
                                1, statement.getConnection().createArrayOf("bigint", positions.toArray(Long[]::new))));
    }
}
