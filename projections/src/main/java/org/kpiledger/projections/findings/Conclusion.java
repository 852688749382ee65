package org.kpiledger.projections.findings;

import org.kpiledger.events.Prose;

/** What came of a finding, and who closed it. */
public record Conclusion(Prose conclusion, Step closed) {}
