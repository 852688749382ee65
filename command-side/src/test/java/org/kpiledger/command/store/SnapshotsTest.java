package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.Author;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.edge.inspection.Inspected;
import org.kpiledger.edge.inspection.Progress;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.AccessEvent;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;

class SnapshotsTest {
    private static final SubjectId SUBJECT = new SubjectId("OP-23/kpi/Busy");
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    @TempDir
    Path folder;

    private final Random random = Seed.random("snapshots");
    private EventLog log;
    private Snapshots snapshots;
    private AccessState expected = AccessState.EMPTY;
    private long sequence;

    @BeforeEach
    void open() {
        log = EventLog.open(LogDatabase.h2(folder, Durability.PROCESS), Clock.systemUTC());
        snapshots = log.snapshots();
    }

    @AfterEach
    void close() {
        snapshots.close();
        log.close();
    }

    @Test
    void theStateOfASnapshotAndWhatFollowedIsTheStateOfAllEvents() {
        for (int round = 0; round < 8; round++) {
            append(random.nextInt(2 * SubjectStates.SNAPSHOT_EVERY));
            // Some rounds use the subject and so store it; others leave it to the next start.
            if (random.nextBoolean()) {
                assertThat(states().current(SUBJECT, AccessState.FOLDING).state())
                        .isEqualTo(expected);
            }
            close();
            open();
            SubjectStates.Folded<AccessState> folded = states().current(SUBJECT, AccessState.FOLDING);
            assertThat(folded.state()).isEqualTo(expected);
            assertThat(folded.lastSequence()).isEqualTo(sequence - 1);
            assertThat(folded.subject()).isEqualTo(SUBJECT);
        }
    }

    @Test
    void aSubjectIsStoredEachTimeItHasGrownByFiveHundredEventsAndNotBefore() throws SQLException {
        SubjectStates states = states();
        append(SubjectStates.SNAPSHOT_EVERY - 1);
        states.current(SUBJECT, AccessState.FOLDING);
        append(1);
        assertThat(stored()).isEqualTo(-1);
        states.current(SUBJECT, AccessState.FOLDING);
        await().until(() -> stored() == SubjectStates.SNAPSHOT_EVERY - 1);
        append(SubjectStates.SNAPSHOT_EVERY);
        states.current(SUBJECT, AccessState.FOLDING);
        await().until(() -> stored() == 2 * SubjectStates.SNAPSHOT_EVERY - 1);
    }

    @Test
    void aSnapshotIsReadAtTheFirstUse() {
        storeOne();

        assertThat(snapshots.find(SubjectEnds.key(SUBJECT), AccessState.FOLDING))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(expected));
        append(3);
        assertThat(states().current(SUBJECT, AccessState.FOLDING).savedSequence())
                .isEqualTo(sequence - 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update snapshots set shape_hash = 'of another program'",
                "update snapshots set state = cast('' as bytea)",
                "update snapshots set leaf_hash = cast('' as bytea)",
                "update snapshots set sequence = 1000000",
                "update snapshots set subject = 'not / a / subject id'",
                "delete from snapshots"
            })
    void aSnapshotThatCannotBeUsedIsAsIfItWereNotThere(String damage) throws SQLException {
        storeOne();
        try (Connection connection = log.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(damage);
        }

        assertThat(snapshots.find(SubjectEnds.key(SUBJECT), AccessState.FOLDING))
                .isEmpty();
        assertThat(states().current(SUBJECT, AccessState.FOLDING).state()).isEqualTo(expected);
    }

    @Test
    void aSnapshotOfAnotherStateIsNotUsed() {
        storeOne();

        assertThat(snapshots.find(SubjectEnds.key(SUBJECT), Tally.FOLDING)).isEmpty();
        assertThat(states().current(SUBJECT, Tally.FOLDING).state()).isEqualTo(new Tally((int) sequence));
    }

    @Test
    void anInspectionComparesASnapshotWithAFold() throws SQLException {
        storeOne();
        assertThat(inspectedSnapshots().agrees()).isTrue();
        try (Connection connection = log.database().dataSource().getConnection();
                PreparedStatement change = connection.prepareStatement("update snapshots set state = ?")) {
            change.setBytes(1, new StateCodec<>(AccessState.class).encode(AccessState.EMPTY));
            change.executeUpdate();
        }

        assertThat(inspectedSnapshots().sentence()).endsWith("is not what its entries fold to.");
    }

    private Inspected inspectedSnapshots() {
        return log.inspected(_ -> AccessState.FOLDING, Progress.UNSEEN).getLast();
    }

    private void storeOne() {
        append(SubjectStates.SNAPSHOT_EVERY + random.nextInt(100));
        states().current(SUBJECT, AccessState.FOLDING);
        await().until(() -> stored() == sequence - 1);
    }

    private SubjectStates states() {
        return new SubjectStates(log.reader(), log.writer().subjectEnds(), snapshots);
    }

    /** The sequence of the stored state, -1 for none. */
    private long stored() throws SQLException {
        try (Connection connection = log.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sequence from snapshots")) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    private void append(int count) {
        if (count == 0) {
            return;
        }
        List<AccessEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Role role = Role.values()[random.nextInt(Role.values().length)];
            Scope scope = new Scope(new Code("OP-" + random.nextInt(30)), null, null);
            AccessEvent event =
                    random.nextInt(3) == 0 ? new RoleRevoked(role, scope, DAY) : new RoleGranted(role, scope, DAY);
            events.add(event);
            expected = AccessState.FOLDING.step().evolve(expected, event, Author.of(Appends.ROOT));
        }
        log.writer()
                .append(new Appends(log.writer().origin()).some(SUBJECT, sequence, events, Map.of(), "c-" + sequence));
        sequence += count;
    }
}
