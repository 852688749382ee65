package org.kpiledger.command.witness;

import java.util.ArrayList;
import java.util.List;
import org.kpiledger.command.store.LogReader;
import org.kpiledger.events.Position;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.installation.RestoreAccepted;
import org.kpiledger.log.Checkpoint;

/** What was decided, in this log, on going on without entries that were seen outside. */
record Decisions(LogReader log) {
    private List<RestoreAccepted> all() {
        EntryCodec codec = new EntryCodec();
        List<RestoreAccepted> found = new ArrayList<>();
        log.ofSubject(SubjectId.INSTALLATION, 0, bytes -> {
            if (codec.decode(bytes).data() instanceof RestoreAccepted accepted) {
                found.add(accepted);
            }
        });
        return found;
    }

    /** How often. */
    int count() {
        return all().size();
    }

    /** Whether this checkpoint was given up. */
    boolean gaveUp(Checkpoint checkpoint) {
        if (checkpoint.size() == 0) {
            return false;
        }
        Position last = Position.of(checkpoint.size());
        Sha256 root = new Sha256(checkpoint.root().toHex());
        return all().stream()
                .anyMatch(one -> one.lastPosition().equals(last) && one.root().equals(root));
    }
}
