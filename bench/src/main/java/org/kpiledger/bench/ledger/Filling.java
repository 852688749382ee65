package org.kpiledger.bench.ledger;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.kpiledger.command.Intent;
import org.kpiledger.command.store.Conflict;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;

/** Fills a log with a history, by commands. */
public record Filling(OpenLedger ledger, Consumer<String> progress) {
    private static final int CALLERS = 64;
    private static final int SAY_EVERY = 1_000;

    /** A step makes two entries on the average, which is needed only to spread the days of the year over it. */
    private static final int ENTRIES_A_STEP = 2;

    /** Sends what a plan's life has until the log has so many entries more. */
    public void history(long entries) throws Exception {
        History history = new History(new ValueCommands("H"), entries / ENTRIES_A_STEP);
        fill(
                position() + entries,
                number -> history.step(number).stream()
                        .map(command -> new Sent(ActorId.SYSTEM, command, null))
                        .toList());
    }

    /** Sends revisions of the same things until the log ends at the position, or a few entries behind it. */
    public void revisions(Revisions revisions, long end) throws Exception {
        fill(end, _ -> List.of(revisions.next()));
    }

    private void fill(long end, LongFunction<List<Sent>> step) throws Exception {
        AtomicLong steps = new AtomicLong();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = IntStream.range(0, CALLERS)
                    .<Future<?>>mapToObj(_ -> callers.submit(() -> {
                        while (position() < end) {
                            long number = steps.getAndIncrement();
                            step.apply(number).forEach(this::send);
                            say(number, end);
                        }
                    }))
                    .toList();
            for (Future<?> caller : done) {
                caller.get();
            }
        }
    }

    /** Once more where another caller was quicker again and again, as a client would: nothing was done. */
    private void send(Sent sent) {
        while (true) {
            try {
                ledger.submit(sent);
                return;
            } catch (Conflict overtaken) {
                // Sent again.
            }
        }
    }

    /** Sends so many commands on one value, one after the other, and answers which. */
    public SubjectId oneSubject(long entries) {
        ValueCommands commands = new ValueCommands("S");
        RecordKpiValue fresh = commands.fresh();
        submit(fresh);
        for (long i = 1; i < entries; i++) {
            submit(commands.correction(fresh.valueId()));
            say(i, entries);
        }
        return fresh.subject();
    }

    private void submit(Intent command) {
        ledger.submit(ActorId.SYSTEM, command);
    }

    private long position() {
        return ledger.log().writer().head().position();
    }

    private void say(long number, long end) {
        if (number % SAY_EVERY == 0) {
            progress.accept("filling the log: at " + position() + ", to " + end);
        }
    }
}
