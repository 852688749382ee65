/** The directory of accounts: names and password hashes stand here, outside the log, and map to opaque actor ids. */
@NullMarked
package org.kpiledger.edge.accounts;

import org.jspecify.annotations.NullMarked;
