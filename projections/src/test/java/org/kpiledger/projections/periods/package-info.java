/** What the rows say after given events. */
@NullMarked
package org.kpiledger.projections.periods;

import org.jspecify.annotations.NullMarked;
