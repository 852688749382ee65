/** Keeps the files by which values and activities are proved, each under the SHA-256 of its bytes. */
@NullMarked
package org.kpiledger.command.evidence;

import org.jspecify.annotations.NullMarked;
