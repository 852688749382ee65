/** What concerns the log itself: the clock is accepted. */
@NullMarked
package org.kpiledger.command.installation;

import org.jspecify.annotations.NullMarked;
