package org.kpiledger.projections.kpis;

import org.kpiledger.events.value.Reading;

/**
 * What a value said when it was approved.
 *
 * @param revision the statement approved
 */
public record ApprovedReading(Reading reading, int revision, Act by) {}
