package org.kpiledger.command.admission;

import org.kpiledger.command.Author;
import org.kpiledger.events.period.LateEntryGranted;

/** An exception by which values may enter a closed period, and who granted it. */
public record LateEntry(LateEntryGranted granted, Author granter) {}
