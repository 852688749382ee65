/** The command line of whoever trusts neither the operator nor the database. */
@NullMarked
package org.kpiledger.verifier;

import org.jspecify.annotations.NullMarked;
