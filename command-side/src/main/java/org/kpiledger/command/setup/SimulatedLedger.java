package org.kpiledger.command.setup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Intent;
import org.kpiledger.command.evidence.EvidenceStore;
import org.kpiledger.command.planimport.ImportStep;
import org.kpiledger.command.planimport.LoadProgress;
import org.kpiledger.command.planimport.PlanImport;
import org.kpiledger.command.planimport.PlanLoader;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.edge.accounts.Accounts;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.Json;
import org.kpiledger.events.codec.RecordCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ledger on a simulated log, without API and relay, for one thread that tells a history. Rules, authority and
 * receipts are those of any other; a start of the command side on the same folder goes on behind it.
 */
public final class SimulatedLedger implements AutoCloseable {
    private static final long EVIDENCE_BYTES_MAX = 1_000_000;

    private final EventLog log;
    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final Clock clock;
    private final Path data;

    private SimulatedLedger(EventLog log, EvidenceStore evidence, Clock clock, Path data) {
        this.log = log;
        this.evidence = evidence;
        this.clock = clock;
        this.data = data;
        this.ledger =
                new Ledger(log, Features.AGGREGATES, Features::foldingOf, CommandSide::admit, evidence::keeps, clock);
    }

    /**
     * Opens the log in the folder of an installation, makes it if it is missing, and keeps evidence beside it.
     *
     * @param clock the simulated time
     * @throws IllegalStateException when the folder has a log that is not a simulated one
     */
    public static SimulatedLedger in(Path data, Clock clock) {
        EventLog log = EventLog.openSimulated(LogDatabase.h2(data.resolve("log"), Durability.FSYNC), clock);
        return new SimulatedLedger(log, EvidenceStore.in(data.resolve("evidence"), EVIDENCE_BYTES_MAX), clock, data);
    }

    /** The log's name, such as {@code simulated-ab12cd}. */
    public String origin() {
        return log.writer().origin();
    }

    /** How many entries there are. */
    public long position() {
        return log.writer().head().position();
    }

    /** Grants the accounts the roles that they begin with, as the command side does at its first start. */
    public void grant(Accounts accounts) {
        FirstGrants.give(accounts, ledger, log.reader(), clock);
    }

    /** Loads the plan that the program brings, such that the command side finds it loaded. */
    public void loadPlan(LoadProgress progress) {
        new PlanLoader(this::submitted, _ -> Set.of(), data.resolve("loaded")).load(FirstLoad.packaged(), progress);
    }

    /** The commands that make the plan, under the id that is asked for. */
    public static List<ImportStep> planCalled(String planId) {
        JsonNode file = Json.MAPPER.readTree(FirstLoad.packaged());
        ((ObjectNode) file.get("plan")).put("id", planId);
        return PlanImport.commands(file);
    }

    /** Has a command of a load carried out as far as {@link #begin} does. */
    public Optional<Ledger.Begun> begin(ImportStep step) {
        return ledger.begin(
                step.command(), key(ActorId.SYSTEM, step.commandId(), step.command()), Channel.IMPORT, null);
    }

    /**
     * Has a person's command decided and handed over, in the order in which these are begun.
     *
     * @param commandId its idempotency key
     * @throws org.kpiledger.command.Refusal when the authority or a rule stands against it
     * @see Ledger#begin
     */
    public Optional<Ledger.Begun> begin(ActorId actor, String commandId, Intent command, @Nullable Line reason) {
        return ledger.begin(command, key(actor, commandId, command), Channel.UI, reason);
    }

    /** Keeps a text as evidence and answers under which digest. */
    public Sha256 keepEvidence(byte[] text) {
        Sha256 digest = new Sha256(HexFormat.of().formatHex(sha256().digest(text)));
        try {
            evidence.keep(digest, new ByteArrayInputStream(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory never break off", impossible);
        }
        return digest;
    }

    private void submitted(Intent command, String commandId) {
        ledger.submit(command, key(ActorId.SYSTEM, commandId, command), Channel.IMPORT, null);
    }

    private static CommandKey key(ActorId actor, String commandId, Intent command) {
        return CommandKey.of(actor, commandId, command.getClass().getSimpleName(), RecordCodec.write((Record) command));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        ledger.close();
        log.close();
    }
}
