package org.kpiledger.query.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kpiledger.events.codec.Entry;

/** Gathers entries up to a position into pages, which cost less to take than single entries. */
final class EntryPages implements Consumer<Entry> {
    private static final int PAGE = 1_000;

    private final long last;
    private final Consumer<List<Entry>> to;
    private List<Entry> page = new ArrayList<>(PAGE);

    private EntryPages(long last, Consumer<List<Entry>> to) {
        this.last = last;
        this.to = to;
    }

    /** Hands over the log up to the position, page by page; no page is empty. */
    static void of(RowsInspection.Entries log, long last, Consumer<List<Entry>> to) {
        EntryPages pages = new EntryPages(last, to);
        log.replayAfter(0, pages);
        pages.handOver();
    }

    @Override
    public void accept(Entry entry) {
        if (entry.position() <= last) {
            page.add(entry);
            if (page.size() == PAGE) {
                handOver();
            }
        }
    }

    private void handOver() {
        if (!page.isEmpty()) {
            to.accept(page);
            page = new ArrayList<>(PAGE);
        }
    }
}
