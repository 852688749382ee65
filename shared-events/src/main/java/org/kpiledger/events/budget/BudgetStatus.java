package org.kpiledger.events.budget;

/** Whether a budget may still change before its approval. */
public enum BudgetStatus {
    PRELIMINARY,
    FINAL
}
