/** What this side says of itself. */
@NullMarked
package org.kpiledger.query.status;

import org.jspecify.annotations.NullMarked;
