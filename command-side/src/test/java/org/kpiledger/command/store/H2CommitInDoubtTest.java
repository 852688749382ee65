package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.events.SubjectId;

class H2CommitInDoubtTest extends CommitInDoubtConformance {
    @TempDir
    Path folder;

    @Override
    LogDatabase database() {
        return LogDatabase.h2(folder, Durability.FSYNC);
    }

    @Test
    void aDiskThatFailedToSynchroniseIsNotTrustedBeforeTheNextStart() {
        SubjectId subject = Node.subject("A");
        commits.synchronisationFails();
        assertThatThrownBy(() -> node.count(subject, 2, "c-1")).isInstanceOf(OutcomeUnknown.class);
        commits.asUsual();

        assertThatThrownBy(() -> node.count(subject, 2, "c-1")).isInstanceOf(StoreUnavailable.class);
        assertThat(node.position()).isEqualTo(1);
        assertThat(node.log.reader().at(2)).isEmpty();
        close();
        open();
        assertThat(node.count(subject, 2, "c-1").repeated()).isTrue();
        EventLogConformance.requireWhole(node);
    }
}
