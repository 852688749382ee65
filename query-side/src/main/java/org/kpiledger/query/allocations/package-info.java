/** How is a year's money allocated and spent? */
@NullMarked
package org.kpiledger.query.allocations;

import org.jspecify.annotations.NullMarked;
