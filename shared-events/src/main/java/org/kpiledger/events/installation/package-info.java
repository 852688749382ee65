/** What happened to the log itself. */
@NullMarked
package org.kpiledger.events.installation;

import org.jspecify.annotations.NullMarked;
