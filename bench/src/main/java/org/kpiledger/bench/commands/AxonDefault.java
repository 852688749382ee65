package org.kpiledger.bench.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.load.Load;
import org.kpiledger.bench.store.JavaProcess;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.bench.store.Store;

/** Axon's JPA store as a new user gets it, in a process of its own that measures itself when it is told to. */
final class AxonDefault implements Contender {
    static final String SUBJECT = "axon-default";

    private static final String READY = "ready";
    private static final int STOPS_WITHIN_SECONDS = 20;

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private AxonDefault(Process process) {
        this.process = process;
        this.answers = process.inputReader();
        this.orders = process.outputWriter();
    }

    static AxonDefault open(Store store, Scratch scratch) throws IOException {
        Store.Address address = store.address(SUBJECT);
        ProcessBuilder command = JavaProcess.ofJar("bench-axon", List.of(address.url(), address.user()));
        AxonDefault open = new AxonDefault(scratch.process(command.start()));
        String line = open.answers.readLine();
        if (!READY.equals(line)) {
            throw new IOException(SUBJECT + " did not start: " + line);
        }
        return open;
    }

    @Override
    public Name name() {
        return new Name(SUBJECT, Name.GATEWAY);
    }

    @Override
    public Figures run(Load load) throws IOException {
        orders.write(load.subjects() + " " + load.inFlight() + " " + load.time().toMillis() + "\n");
        orders.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(SUBJECT + " ended before its time");
        }
        return Figures.ofLine(line);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        orders.close();
        if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
