/** What the rows say after given events. */
@NullMarked
package org.kpiledger.projections.exceptions;

import org.jspecify.annotations.NullMarked;
