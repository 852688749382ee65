package org.kpiledger.projections.activities;

import java.time.LocalDate;
import org.kpiledger.events.Line;
import org.kpiledger.events.activity.ActivityLink;

/**
 * To what an activity is linked.
 *
 * @param target the code of a KPI or risk, the fiscal year and code of a pledge, or the SHA-256 of a file
 * @param position of the entry that links it
 */
public record Link(ActivityLink kind, Line target, LocalDate since, long position) {}
