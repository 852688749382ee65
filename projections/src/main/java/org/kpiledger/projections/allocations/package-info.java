/** How much of a year's money is allocated to which node, and how much of it is spent? */
@NullMarked
package org.kpiledger.projections.allocations;

import org.jspecify.annotations.NullMarked;
