/** Files over HTTP and in their folder. */
@NullMarked
package org.kpiledger.command.evidence;

import org.jspecify.annotations.NullMarked;
