/** Exceptions over HTTP, from rows in a database. */
@NullMarked
package org.kpiledger.query.exceptions;

import org.jspecify.annotations.NullMarked;
