/** Java processes that tests start, and kill, many times. */
@NullMarked
package org.kpiledger.processes;

import org.jspecify.annotations.NullMarked;
