package org.kpiledger.command.setup;

import java.util.HashSet;
import java.util.Set;
import org.kpiledger.command.store.LogReader;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.EntryCodec;

/** Which commands a subject's entries came from. */
final class RecordedCommands {
    private RecordedCommands() {}

    static Set<String> on(SubjectId subject, LogReader log) {
        Set<String> commandIds = new HashSet<>();
        log.ofSubject(
                subject,
                0,
                bytes -> commandIds.add(EntryCodec.tree(bytes).get("commandid").stringValue()));
        return commandIds;
    }
}
