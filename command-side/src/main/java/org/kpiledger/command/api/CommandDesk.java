package org.kpiledger.command.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.refusals.RefusalJournal;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.command.store.Receipt;
import org.kpiledger.edge.identity.Caller;
import org.kpiledger.edge.problems.Problem;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;

/** Takes a command as it was sent, has it carried out, and answers from the entries it made. */
final class CommandDesk {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final CommandReader reader;
    private final Ledger ledger;
    private final EventLog log;
    private final RefusalJournal refusals;
    private final EntryCodec codec = new EntryCodec();

    CommandDesk(CommandReader reader, Ledger ledger, EventLog log, RefusalJournal refusals) {
        this.reader = reader;
        this.ledger = ledger;
        this.log = log;
        this.refusals = refusals;
    }

    /** A command, read and keyed, that only waits to be carried out. */
    record Ready(CommandReader.Read read, CommandKey key, Channel channel) {
        String subject() {
            return read.command().subject().value();
        }
    }

    /** @param idempotencyKey made here where it is missing */
    Ready ready(String name, byte[] body, @Nullable String idempotencyKey, Caller caller) {
        String commandId = idempotencyKey == null ? UUID.randomUUID().toString() : requireKey(idempotencyKey);
        CommandReader.Read read = reader.read(name, body);
        CommandKey key = CommandKey.of(new ActorId(caller.actorId()), commandId, name, body);
        return new Ready(read, key, Channel.valueOf(caller.channel().name()));
    }

    /**
     * As {@link #ready(String, byte[], String, Caller)}, for a command that a file was read as.
     *
     * @param bytes the file, which tells a repeated command from another under the same key
     */
    Ready ready(Intent command, byte[] bytes, @Nullable String idempotencyKey, Caller caller) {
        String commandId = idempotencyKey == null ? UUID.randomUUID().toString() : requireKey(idempotencyKey);
        String name = command.getClass().getSimpleName();
        CommandKey key = CommandKey.of(new ActorId(caller.actorId()), commandId, name, bytes);
        return new Ready(new CommandReader.Read(name, command, null), key, Channel.IMPORT);
    }

    /** Answers a question about what the command would meet now, without carrying it out. */
    <T> T consider(Ready ready, Function<Facts, T> question) {
        return ledger.consider(ready.read().command(), ready.key(), ready.channel(), question);
    }

    Answer carryOut(Ready ready) {
        Optional<Receipt> receipt = submit(ready);
        return receipt.map(made -> answer(ready.key(), made)).orElseGet(() -> nothingDone(ready));
    }

    private Optional<Receipt> submit(Ready ready) {
        Intent command = ready.read().command();
        try {
            return ledger.submit(
                    command, ready.key(), ready.channel(), ready.read().reason());
        } catch (Refusal refused) {
            refusals.note(command, ready.key().actor(), refused);
            throw refused;
        }
    }

    private Answer answer(CommandKey key, Receipt receipt) {
        List<Entry> entries = log.reader().after(receipt.firstPosition() - 1, receipt.events()).stream()
                .map(codec::decode)
                .toList();
        Entry last = entries.getLast();
        return new Answer(
                key.commandId(),
                last.subject().value(),
                last.sequence(),
                last.position(),
                entries.stream()
                        .map(entry -> new Answer.Made(entry.attributes().id(), entry.type()))
                        .toList());
    }

    private Answer nothingDone(Ready ready) {
        return new Answer(
                ready.key().commandId(),
                ready.subject(),
                ledger.lastSequence(ready.read().command().subject()),
                log.writer().head().position(),
                List.of());
    }

    private static String requireKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Problem.of(
                            400,
                            "bad-idempotency-key",
                            "The Idempotency-Key is not acceptable",
                            "The Idempotency-Key must be 1 to 64 letters, digits, dots, underscores, colons or hyphens.")
                    .exception();
        }
        return key;
    }
}
