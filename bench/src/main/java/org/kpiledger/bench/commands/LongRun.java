package org.kpiledger.bench.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kpiledger.bench.load.Load;
import org.kpiledger.bench.report.Heap;
import org.kpiledger.bench.report.Row;
import org.kpiledger.bench.store.Store;

/** Appends very many events and looks, on the way and at the end, whether disk and memory stay bounded. */
record LongRun(long events) {
    private static final long LOOK_EVERY = 100_000;
    private static final Load STEP = new Load(100, 64, Duration.ofSeconds(1));

    List<Row> run(Store store, Consumer<String> progress) throws Exception {
        List<Row> rows = new ArrayList<>();
        long heapBefore = Heap.usedBytes();
        Footprint last = new Footprint(store.kind().label(), 1, 0, 0);
        try (LedgerGateway gateway = LedgerGateway.open(store)) {
            for (long next = Math.min(LOOK_EVERY, events);
                    last.events() < events;
                    next = Math.min(next + LOOK_EVERY, events)) {
                while (gateway.events() < next) {
                    progress.accept(gateway.events() + " of " + events + " events");
                    gateway.run(STEP);
                }
                last = new Footprint(
                        store.kind().label(),
                        gateway.events(),
                        store.bytes(LedgerGateway.SUBJECT),
                        Heap.usedBytes() - heapBefore);
                rows.add(last.row());
                System.out.println(last.line("open"));
            }
        }
        Footprint closed = new Footprint(
                store.kind().label(), last.events(), store.bytes(LedgerGateway.SUBJECT), Heap.usedBytes() - heapBefore);
        System.out.println(closed.line("closed"));
        rows.add(closed.row().with("closed", "yes"));
        return rows;
    }
}
