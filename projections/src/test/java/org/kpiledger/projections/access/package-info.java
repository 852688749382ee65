/** What the rows say after given events. */
@NullMarked
package org.kpiledger.projections.access;

import org.jspecify.annotations.NullMarked;
