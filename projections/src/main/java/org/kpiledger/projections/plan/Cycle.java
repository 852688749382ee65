package org.kpiledger.projections.plan;

/** The fiscal years of a plan, both ends included. */
public record Cycle(int from, int to) {
    static Cycle of(PlanHeader header) {
        return new Cycle(header.cycleFrom(), header.cycleTo());
    }
}
