/** Puts the command side together: which features there are, the log, the ledger, the relay, the first load. */
@NullMarked
package org.kpiledger.command.setup;

import org.jspecify.annotations.NullMarked;
