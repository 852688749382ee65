package org.kpiledger.command.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds, as the entries pass by at the start, where the window begins for which receipts are kept. */
final class ReceiptWindow {
    /** What is done with an entry within the window. */
    interface Within {
        void entry(CommandKey command, long position, Instant time);
    }

    private final Instant oldest;
    private final long before;
    private final Within within;
    private boolean begun;
    private @Nullable CommandKey lastBefore;

    ReceiptWindow(Head head, Within within) {
        this.oldest = head.time().minus(Receipts.KEPT);
        this.before = head.position() - Receipts.COUNT_MAX;
        this.within = within;
    }

    void pass(EntryOutline entry, long position, Instant time) {
        // A command that began before the window would look as if it had begun within it.
        if (!begun && (position <= before || !time.isAfter(oldest) || Objects.equals(entry.command(), lastBefore))) {
            lastBefore = entry.command();
            return;
        }
        begun = true;
        within.entry(entry.command(), position, time);
    }
}
