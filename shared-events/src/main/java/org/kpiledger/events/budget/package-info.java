/** What happened to the budget of one fiscal year of a plan. */
@NullMarked
package org.kpiledger.events.budget;

import org.jspecify.annotations.NullMarked;
