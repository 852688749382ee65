/** Performs answers once more, from the entries alone, and compares every figure. */
@NullMarked
package org.kpiledger.verifier.figures;

import org.jspecify.annotations.NullMarked;
