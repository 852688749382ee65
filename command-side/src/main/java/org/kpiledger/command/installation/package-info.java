/** What concerns the log itself: an administrator accepts the machine's clock, or a restored backup. */
@NullMarked
package org.kpiledger.command.installation;

import org.jspecify.annotations.NullMarked;
