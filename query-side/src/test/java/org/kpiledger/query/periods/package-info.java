/** Periods over HTTP, from rows in a database. */
@NullMarked
package org.kpiledger.query.periods;

import org.jspecify.annotations.NullMarked;
