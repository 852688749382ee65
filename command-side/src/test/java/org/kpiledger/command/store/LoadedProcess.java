package org.kpiledger.command.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A process under load, as the one that kills it sees it. */
public final class LoadedProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;
    private final List<Acknowledged> said = new ArrayList<>();

    private LoadedProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    public static LoadedProcess start(ProcessBuilder builder) throws IOException {
        return new LoadedProcess(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** Returns when it has said so many acknowledgements more, and goes on. */
    public void awaitAcknowledged(int times) throws IOException {
        await(line -> Acknowledged.in(line).isPresent(), times);
    }

    /** Returns when it has said so many such lines more, and goes on. */
    public void await(Predicate<String> such, int times) throws IOException {
        for (int seen = 0; seen < times; ) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("the process ended by itself; before, it said " + said);
            }
            Acknowledged.in(line).ifPresent(said::add);
            seen += such.test(line) ? 1 : 0;
        }
    }

    /** Kills it where it stands; answers all acknowledgements that it came to say. */
    public List<Acknowledged> kill() throws IOException, InterruptedException {
        // By its handle: killed by the process object, what it has said and nobody read yet would be thrown away.
        process.toHandle().destroyForcibly();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Acknowledged.in(line).ifPresent(said::add);
        }
        process.waitFor();
        return said;
    }

    /** Lets it end in order. */
    public void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        lines.transferTo(Writer.nullWriter());
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
