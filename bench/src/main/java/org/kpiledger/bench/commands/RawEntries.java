package org.kpiledger.bench.commands;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.kpiledger.bench.ledger.ValueCommands;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.value.CorrectKpiValue;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.codec.Attributes;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.EntryCodec;
import org.kpiledger.events.codec.EntryFrame;
import org.kpiledger.events.codec.RecordCodec;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.Reading;

/** Rows as ours are, made once and copied: plain JDBC is to be measured, not what fills it. */
final class RawEntries {
    static final String INSERT_COLUMNS = "entries (position, subject_key, sequence, leaf_hash, bytes)";

    private static final int HASH_BYTES = 32;

    private final byte[] sample;

    RawEntries() {
        ValueCommands commands = new ValueCommands("B");
        CorrectKpiValue command = commands.correction(commands.fresh().valueId());
        ActorId actor = new ActorId("p-00000000b001");
        CommandKey key =
                CommandKey.of(actor, UUID.randomUUID().toString(), "CorrectKpiValue", RecordCodec.write(command));
        Attributes attributes = new Attributes(
                "019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b11",
                "//kpi-ledger-aaaaaa/plans/OP-23",
                command.subject(),
                1,
                actor,
                "KPI_OWNER",
                null,
                null,
                Channel.API,
                key.commandId(),
                key.commandHash(),
                key.commandId(),
                null);
        Reading reading = new Reading(
                command.valueDate(),
                command.value(),
                null,
                null,
                command.members(),
                null,
                command.breakdown(),
                null,
                false,
                command.evidence(),
                command.note());
        sample = new EntryCodec().encode(attributes, new KpiValueCorrected(1, false, reading, command.reasonCode()));
    }

    int length() {
        return sample.length;
    }

    byte[] bytes(long position) {
        byte[] bytes = sample.clone();
        EntryFrame.stamp(bytes, position, Instant.now());
        return bytes;
    }

    static byte[] leafHash() {
        byte[] hash = new byte[HASH_BYTES];
        ThreadLocalRandom.current().nextBytes(hash);
        return hash;
    }
}
