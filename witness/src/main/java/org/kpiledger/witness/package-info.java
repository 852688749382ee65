/** Keeps watch over logs from outside: cosigns each checkpoint that continues the last one seen, and no other. */
@NullMarked
package org.kpiledger.witness;

import org.jspecify.annotations.NullMarked;
