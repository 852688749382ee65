package org.kpiledger.events.kpi;

import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;

/** One category of a dimension. */
public record Category(Code code, LocalizedName name) {}
