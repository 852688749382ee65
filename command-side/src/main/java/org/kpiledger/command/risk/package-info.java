/** What may go wrong: risks are raised, owned, judged anew, worked against, decided on, closed and reopened. */
@NullMarked
package org.kpiledger.command.risk;

import org.jspecify.annotations.NullMarked;
