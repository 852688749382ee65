/** The ledger under load: opened with all its features, and filled with commands as a plan's life has them. */
@NullMarked
package org.kpiledger.bench.ledger;

import org.jspecify.annotations.NullMarked;
