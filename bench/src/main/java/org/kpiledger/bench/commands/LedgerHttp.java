package org.kpiledger.bench.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.kpiledger.bench.ledger.ValueCommands;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.load.Load;
import org.kpiledger.bench.store.JavaProcess;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.bench.store.Store;
import org.kpiledger.bench.store.StoreKind;
import org.kpiledger.command.Intent;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.codec.RecordCodec;

/** Ours, as its users meet it: a command side in a process of its own, one command a request. */
final class LedgerHttp implements Contender {
    private static final String DATABASE = "kpi-ledger-http";
    private static final String LOGIN =
            Base64.getEncoder().encodeToString("owner:demo".getBytes(StandardCharsets.UTF_8));
    private static final int STOPS_WITHIN_SECONDS = 20;

    private final Process process;
    private final int port;
    private final ValueCommands commands = new ValueCommands("B");

    private LedgerHttp(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static LedgerHttp open(Store store, Scratch scratch) throws IOException {
        Store.Address address = store.address(DATABASE);
        Process process = scratch.process(JavaProcess.ofClass(
                        CommandSideAlone.class.getName(),
                        CommandSideAlone.settings(
                                store.kind() == StoreKind.H2 ? "" : address.url(),
                                address.user(),
                                address.data().toString()))
                .start());
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(CommandSideAlone.READY)) {
                return new LedgerHttp(process, Integer.parseInt(line.substring(CommandSideAlone.READY.length())));
            }
        }
        throw new IOException("the command side did not start");
    }

    @Override
    public Name name() {
        return new Name(LedgerGateway.SUBJECT, Name.HTTP);
    }

    @Override
    public Figures run(Load load) throws Exception {
        BlockingQueue<HttpConnection> free = new ArrayBlockingQueue<>(load.inFlight());
        try {
            for (int i = 0; i < load.inFlight(); i++) {
                free.add(new HttpConnection(port, LOGIN));
            }
            List<ValueId> values = record(load.subjects(), free.element());
            return load.run(subject -> {
                HttpConnection mine = free.take();
                send(commands.correction(values.get(subject)), mine);
                free.add(mine);
            });
        } finally {
            for (HttpConnection connection : free) {
                connection.close();
            }
        }
    }

    private List<ValueId> record(int count, HttpConnection connection) throws IOException {
        List<ValueId> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RecordKpiValue fresh = commands.fresh();
            send(fresh, connection);
            values.add(fresh.valueId());
        }
        return values;
    }

    private static void send(Intent command, HttpConnection connection) throws IOException {
        connection.post(
                "/api/commands/" + command.getClass().getSimpleName(),
                UUID.randomUUID().toString(),
                RecordCodec.write((Record) command));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
