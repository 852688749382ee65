/** Both sides, the pages and a broker in one process: the first run. */
@NullMarked
package org.kpiledger.app;

import org.jspecify.annotations.NullMarked;
