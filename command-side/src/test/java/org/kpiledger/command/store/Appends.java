package org.kpiledger.command.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.codec.Attributes;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.EntryCodec;

/**
 * Appends past the ledger, as a command would hand them to the writer.
 *
 * @param origin of the log that they are for
 */
record Appends(String origin) {
    static final ActorId ROOT = new ActorId("p-root");
    static final RoleGranted EVENT = new RoleGranted(Role.AUDITOR, null, LocalDate.of(2023, 1, 1));
    private static final EntryCodec CODEC = new EntryCodec();

    static CommandKey key(String commandId, Object body) {
        return CommandKey.of(ROOT, commandId, "Any", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** One event on the condition that other subjects end where said. */
    Append one(SubjectId subject, long sequence, Map<SubjectId, Long> conditions, String commandId) {
        return some(subject, sequence, List.of(EVENT), conditions, commandId);
    }

    Append some(
            SubjectId subject,
            long sequence,
            List<? extends DomainEvent> events,
            Map<SubjectId, Long> conditions,
            String commandId) {
        CommandKey key = key(commandId, subject + "@" + sequence);
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            entries.add(CODEC.encode(attributes(subject, sequence + i, key), events.get(i)));
        }
        return of(subject, sequence, entries, conditions, key);
    }

    static Append of(
            SubjectId subject, long sequence, List<byte[]> entries, Map<SubjectId, Long> conditions, CommandKey key) {
        Map<String, Long> byKey = conditions.entrySet().stream()
                .collect(Collectors.toMap(condition -> SubjectEnds.key(condition.getKey()), Map.Entry::getValue));
        return Append.of(subject, sequence, entries, byKey, key);
    }

    private Attributes attributes(SubjectId subject, long sequence, CommandKey key) {
        return new Attributes(
                UuidV7.at(0),
                Attributes.source(origin, subject),
                subject,
                sequence,
                key.actor(),
                null,
                null,
                null,
                Channel.API,
                key.commandId(),
                key.commandHash(),
                key.commandId(),
                null);
    }
}
