package org.kpiledger.query.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Row;

/** The rows still known of the keys touched last, so that busy keys are not read again for every batch. */
final class RecentKeys<D> extends LinkedHashMap<Key, List<Row<D>>> {
    private static final long serialVersionUID = 1L;

    /** Enough for what one plan works on at a time; at about 1 kB a row some 5 MB. */
    private static final int SIZE_MAX = 5_000;

    RecentKeys() {
        super(1_024, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, List<Row<D>>> eldest) {
        return size() > SIZE_MAX;
    }
}
