/** The log in a database: one writer that commits in groups, the readers, the receipts and the folded states. */
@NullMarked
package org.kpiledger.command.store;

import org.jspecify.annotations.NullMarked;
