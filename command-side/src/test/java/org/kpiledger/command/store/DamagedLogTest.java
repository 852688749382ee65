package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.Test;
import org.kpiledger.log.TreeFrontier;

/** A log that another program has changed, or that was damaged, is not appended to. */
class DamagedLogTest extends EventLogConformance {
    @Test
    void aSchemaThatANewerProgramHasMadeIsLeftAlone() throws Exception {
        node.count(A, 1, "c-1");
        try (Connection connection = database().dataSource().getConnection();
                PreparedStatement migrated = connection.prepareStatement("insert into \"flyway_schema_history\""
                        + " select 99, '99', description, type, script, checksum, installed_by, installed_on,"
                        + " execution_time, success from \"flyway_schema_history\" where version = '001'")) {
            migrated.executeUpdate();
        }

        assertThatThrownBy(this::database).isInstanceOf(NewerSchema.class);
        assertThat(node.count(A, 1, "c-2").firstPosition()).isEqualTo(3);
    }

    @Test
    void anOlderCopyOfTheDatabaseUnderARunningLogStopsTheWriting() throws Exception {
        byte[] emptyTree = TreeFrontier.EMPTY.encode();
        node.count(A, 1, "c-1");
        try (LogDatabase database = database();
                Connection connection = database.dataSource().getConnection();
                PreparedStatement head = connection.prepareStatement("update log_head set size = 0, frontier = ?")) {
            head.setBytes(1, emptyTree);
            head.executeUpdate();
        }

        assertThatThrownBy(() -> node.count(A, 1, "c-2")).isInstanceOf(CorruptLog.class);
        assertThatThrownBy(() -> node.log.writer().follow()).isInstanceOf(CorruptLog.class);
    }
}
