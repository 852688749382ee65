/** What happened to a risk of a plan. */
@NullMarked
package org.kpiledger.events.risk;

import org.jspecify.annotations.NullMarked;
