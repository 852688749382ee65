package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.TreeFrontier;

/** A log that another program has changed, or that was damaged, is not appended to. */
class DamagedLogTest extends EventLogConformance {
    @Test
    void aSchemaThatANewerProgramHasMadeIsLeftAlone() throws Exception {
        node.count(A, 1, "c-1");
        change("insert into \"flyway_schema_history\""
                + " select 99, '99', description, type, script, checksum, installed_by, installed_on,"
                + " execution_time, success from \"flyway_schema_history\" where version = '001'");

        assertThatThrownBy(this::database)
                .isInstanceOf(NewerSchema.class)
                .hasMessageEndingWith("Start that version, or a later one.");
        assertThat(node.count(A, 1, "c-2").firstPosition()).isEqualTo(3);
    }

    @Test
    void anOlderCopyOfTheDatabaseUnderARunningLogStopsTheWriting() throws Exception {
        node.count(A, 1, "c-1");
        change("update log_head set size = 0, frontier = ?", TreeFrontier.EMPTY.encode());

        assertThatThrownBy(() -> node.count(A, 1, "c-2")).isInstanceOf(CorruptLog.class);
        assertThatThrownBy(() -> node.log.writer().follow()).isInstanceOf(CorruptLog.class);
    }

    @Test
    void anEntryThatIsMissingIsNamed() throws Exception {
        grown();
        change("delete from entries where position = 4");

        refusedAtTheStart("at position 4: the entry is missing");
    }

    @Test
    void theLastEntryThatIsMissingIsNamed() throws Exception {
        grown();
        change("delete from entries where position = 8");

        refusedAtTheStart("at position 8: the entry is missing, though the head of the log counts it");
    }

    @Test
    void theFirstEntryWhoseBytesAreNotThoseOfItsLeafIsNamed() throws Exception {
        grown();
        change(
                "update entries set bytes = ? where position in (3, 6)",
                node.entries().get(4));

        refusedAtTheStart("at position 3: the entry does not have the hash of its leaf");
    }

    @Test
    void anEntryWithoutBytesIsNamed() throws Exception {
        grown();
        change("update entries set bytes = null where position = 8");

        refusedAtTheStart("at position 8: the entry is missing");
    }

    @Test
    void aLeafHashThatWasChangedIsNamed() throws Exception {
        grown();
        change("update entries set leaf_hash = ? where position = 5", new byte[32]);

        refusedAtTheStart("at position 5: the entry does not have the hash of its leaf");
    }

    @Test
    void bytesThatWereChangedTogetherWithTheirLeafAreFoundInTheirPartOfTheTree() throws Exception {
        grown();
        byte[] forged = node.entries().get(5);
        forged[forged.length - 4] ^= 1;
        change("update entries set bytes = ? where position = 6", forged);
        change(
                "update entries set leaf_hash = ? where position = 6",
                LogHash.ofLeaf(forged).toBytes());

        refusedAtTheStart("at positions 1 to 8: the entries do not make the tree");
    }

    @Test
    void anEntryUnderAnotherSubjectThanItsOwnIsNamed() throws Exception {
        grown();
        change("update entries set subject_key = 'op-23/kpi/z' where position = 7");

        refusedAtTheStart("at position 7: the entry stands under another subject");
    }

    @Test
    void aHeadThatWasMovedBackIsFound() throws Exception {
        grown();
        TreeFrontier before = TreeFrontier.EMPTY;
        for (byte[] entry : node.log.reader().after(0, 5)) {
            before = before.append(LogHash.ofLeaf(entry));
        }
        change("update log_head set size = 5, frontier = ?", before.encode());

        refusedAtTheStart("at position 6: the entry lies beyond the head of the log");
    }

    @Test
    void aTreeInTheHeadThatIsNotThatOfTheEntriesIsFound() throws Exception {
        grown();
        byte[] frontier = node.log.writer().head().frontier().encode();
        frontier[frontier.length - 1] ^= 1;
        change("update log_head set frontier = ?", frontier);
        refusedAtTheStart("at positions 1 to 8: the entries do not make the tree");

        change("update log_head set frontier = ?", Arrays.copyOf(frontier, 20));
        refusedAtTheStart("The head of the log cannot be read");
    }

    @Test
    void ofALongLogTheEndIsCheckedAndWhatLiesBeforeIsTakenAsItIs() throws Exception {
        grown();
        node.count(B, 5, "c-4");
        byte[] forged = node.entries().getLast();
        change("update entries set leaf_hash = ? where position = 2", new byte[32]);
        Head head = node.log.writer().head();

        new EndOfLog(database(), 5).check(head, 12, (_, _, _) -> {});

        assertThatThrownBy(() -> new EndOfLog(database(), 12).check(head, 12, (_, _, _) -> {}))
                .isInstanceOf(CorruptLog.class);
        forged[forged.length - 4] ^= 1;
        change("update entries set bytes = ? where position = 13", forged);
        change(
                "update entries set leaf_hash = ? where position = 13",
                LogHash.ofLeaf(forged).toBytes());
        assertThatThrownBy(() -> new EndOfLog(database(), 5).check(head, 12, (_, _, _) -> {}))
                .isInstanceOf(CorruptLog.class)
                .hasMessageContaining("at positions 13 to 13");
    }

    @Test
    void whoeverReadsADamagedEntryIsToldAndFromThenOnNothingIsAppended() throws Exception {
        grown();
        change("update entries set bytes = ? where position = 3", node.entries().get(4));
        node.count(B, 1, "c-4");

        assertThatThrownBy(() -> node.log.reader().after(0, 10))
                .isInstanceOf(CorruptLog.class)
                .hasMessageContaining("at position 3:");
        assertThatThrownBy(() -> node.count(B, 1, "c-5"))
                .isInstanceOf(CorruptLog.class)
                .hasMessageContaining("Nothing is appended to it");
        assertThat(node.log.writer().problem()).isPresent();
        assertThat(node.log.reader().after(3, 10)).hasSize(6);
    }

    @Test
    void aReplayHandsOverWhatLiesBeforeAGapAndNamesIt() throws Exception {
        grown();
        node.count(B, 995, "c-4");
        node.count(A, 5, "c-5");
        change("delete from entries where position in (1003, 1007)");
        List<Long> replayed = new ArrayList<>();

        assertThatThrownBy(() -> node.log.reader().replayAfter(0, entry -> replayed.add(entry.position())))
                .isInstanceOf(CorruptLog.class)
                .hasMessageContaining("at position 1003: the entry is missing");
        assertThat(replayed).hasSize(1000);
        assertThatThrownBy(() -> node.count(B, 1, "c-6")).isInstanceOf(CorruptLog.class);
    }

    /** Eight entries, in one complete tree. */
    private void grown() {
        node.count(A, 3, "c-1");
        node.count(B, 2, "c-2");
        node.count(A, 2, "c-3");
    }

    private void refusedAtTheStart(String because) {
        try (LogDatabase database = database()) {
            assertThatThrownBy(() -> Node.on(database))
                    .isInstanceOf(CorruptLog.class)
                    .hasMessageContaining(because);
        }
    }

    private void change(String sql, byte[]... values) throws SQLException {
        try (LogDatabase database = database();
                Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setBytes(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
