/** What may go wrong: risks are raised, owned, judged anew, worked against and closed. */
@NullMarked
package org.kpiledger.command.risk;

import org.jspecify.annotations.NullMarked;
