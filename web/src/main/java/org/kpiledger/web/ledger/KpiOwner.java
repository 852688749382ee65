package org.kpiledger.web.ledger;

import java.time.LocalDate;

/** Who answers for a KPI, from a day on. */
public record KpiOwner(String owner, LocalDate from) {}
