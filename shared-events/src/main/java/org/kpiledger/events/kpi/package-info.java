/** What happened to the definition of a key performance indicator. */
@NullMarked
package org.kpiledger.events.kpi;

import org.jspecify.annotations.NullMarked;
