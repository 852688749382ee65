/** The status of this process, put together from the parts that are present. */
@NullMarked
package org.kpiledger.edge.status;

import org.jspecify.annotations.NullMarked;
