package org.kpiledger.edge.inspection;

/** Is told how far something was read. */
@FunctionalInterface
public interface Progress {
    /** For whoever does not watch. */
    Progress UNSEEN = (_, _) -> {};

    void at(long done, long total);
}
