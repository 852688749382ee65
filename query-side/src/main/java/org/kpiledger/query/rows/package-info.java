/** Keeps the rows of projections in a database. */
@NullMarked
package org.kpiledger.query.rows;

import org.jspecify.annotations.NullMarked;
