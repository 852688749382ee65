/** Who may act where, as a table of cases. */
@NullMarked
package org.kpiledger.events.access;

import org.jspecify.annotations.NullMarked;
