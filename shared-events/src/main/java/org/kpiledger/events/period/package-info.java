/** What happened to the periods for which values are reported. */
@NullMarked
package org.kpiledger.events.period;

import org.jspecify.annotations.NullMarked;
