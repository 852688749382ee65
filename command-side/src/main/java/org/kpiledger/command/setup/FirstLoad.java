package org.kpiledger.command.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.kpiledger.command.planimport.LoadProgress;
import org.kpiledger.command.planimport.LoadReport;
import org.kpiledger.command.planimport.PlanFileChanged;
import org.kpiledger.command.planimport.PlanLoader;
import org.kpiledger.command.store.CommandKey;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Ledger;
import org.kpiledger.edge.BadSetup;
import org.kpiledger.edge.LoadGate;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.RecordCodec;

/** Loads the plan that the program brings, by commands of the system; until it is done the API answers 503. */
public final class FirstLoad {
    private static final String PLAN = "/plans/op-23.json";

    private final Ledger ledger;
    private final EventLog log;
    private final Path marks;
    private final LoadGate gate;

    FirstLoad(Ledger ledger, EventLog log, Path marks, LoadGate gate) {
        this.ledger = ledger;
        this.log = log;
        this.marks = marks;
        this.gate = gate;
        gate.close();
    }

    /** Loads what is missing and opens the API. */
    public LoadReport run(LoadProgress progress) {
        PlanLoader loader = new PlanLoader(
                (command, commandId) -> {
                    byte[] body = RecordCodec.write((Record) command);
                    CommandKey key = CommandKey.of(
                            ActorId.SYSTEM, commandId, command.getClass().getSimpleName(), body);
                    ledger.submit(command, key, Channel.IMPORT, null);
                },
                subject -> RecordedCommands.on(subject, log.reader()),
                marks);
        try {
            LoadReport report = loader.load(packaged(), progress);
            gate.open();
            return report;
        } catch (PlanFileChanged changed) {
            throw new BadSetup(String.valueOf(changed.getMessage()), changed);
        }
    }

    /** The plan file that the program brings. */
    static byte[] packaged() {
        try (InputStream in = FirstLoad.class.getResourceAsStream(PLAN)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + PLAN);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
