/** Who stated what, and what stood before and after? */
@NullMarked
package org.kpiledger.query.audit;

import org.jspecify.annotations.NullMarked;
