package org.kpiledger.projections.diff;

import java.util.List;
import org.kpiledger.projections.AsOf;

/**
 * What has to be done to what holds at the one moment to come to what holds at the other, whichever of them is the
 * later.
 *
 * @param changes in the order of the log
 */
public record DiffView(List<Difference> changes, AsOf from, AsOf to) {
    public DiffView {
        changes = changes.stream().sorted(Difference.IN_ORDER).toList();
    }
}
