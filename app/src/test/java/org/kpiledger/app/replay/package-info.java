/** What does the log by itself say, past the queries? */
@NullMarked
package org.kpiledger.app.replay;

import org.jspecify.annotations.NullMarked;
