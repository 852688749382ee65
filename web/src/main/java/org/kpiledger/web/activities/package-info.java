/** What was done, when, where, and to which KPI does it belong? */
@NullMarked
package org.kpiledger.web.activities;

import org.jspecify.annotations.NullMarked;
