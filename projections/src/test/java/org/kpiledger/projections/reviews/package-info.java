/** What the rows say after given events. */
@NullMarked
package org.kpiledger.projections.reviews;

import org.jspecify.annotations.NullMarked;
