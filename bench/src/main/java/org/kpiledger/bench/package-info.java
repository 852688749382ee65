/** Measures the system as its users meet it: as a process, over HTTP. */
@NullMarked
package org.kpiledger.bench;

import org.jspecify.annotations.NullMarked;
