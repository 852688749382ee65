/** What was done, when and where, and for which KPI does it count? */
@NullMarked
package org.kpiledger.projections.activities;

import org.jspecify.annotations.NullMarked;
