/** What concerns the log itself: an administrator accepts the machine's clock. */
@NullMarked
package org.kpiledger.command.installation;

import org.jspecify.annotations.NullMarked;
