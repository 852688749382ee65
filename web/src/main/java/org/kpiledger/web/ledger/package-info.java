/** Reads the public API over HTTP in the name of the user, at the moment the user asked for. */
@NullMarked
package org.kpiledger.web.ledger;

import org.jspecify.annotations.NullMarked;
