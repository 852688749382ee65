/** Tests of this question's fold and answers. */
@NullMarked
package org.kpiledger.projections.allocations;

import org.jspecify.annotations.NullMarked;
