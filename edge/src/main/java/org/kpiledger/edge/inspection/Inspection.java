package org.kpiledger.edge.inspection;

import java.util.List;
import java.util.function.Supplier;

/**
 * Comparisons of one thing that is stored with the log, to be made beside the running system.
 *
 * @param of what is compared, such as {@code rows}
 * @param made makes the comparisons, each time it is asked; may throw where they cannot be made
 */
public record Inspection(String of, Supplier<List<Inspected>> made) {}
