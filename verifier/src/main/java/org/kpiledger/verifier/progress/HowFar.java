package org.kpiledger.verifier.progress;

/** Is told how far a log was read. */
@FunctionalInterface
public interface HowFar {
    void at(long done, long total);
}
