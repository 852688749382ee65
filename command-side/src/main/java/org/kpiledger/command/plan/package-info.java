/** The plan itself: its tree of priorities, themes, outcomes and outputs, what it states, and its adoption. */
@NullMarked
package org.kpiledger.command.plan;

import org.jspecify.annotations.NullMarked;
