/** What happened to a plan: its tree of priorities, themes, outcomes and outputs, its facts and its discrepancies. */
@NullMarked
package org.kpiledger.events.plan;

import org.jspecify.annotations.NullMarked;
