/** A small application on Axon Framework with its own event store, left at its defaults, that measures itself. */
@NullMarked
package org.kpiledger.bench.axon;

import org.jspecify.annotations.NullMarked;
