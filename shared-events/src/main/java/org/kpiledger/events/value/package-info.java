/** What happened to one reported value of a KPI's measure. */
@NullMarked
package org.kpiledger.events.value;

import org.jspecify.annotations.NullMarked;
