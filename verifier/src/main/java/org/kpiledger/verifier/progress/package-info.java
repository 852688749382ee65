/** How far a long task has come, shown to the person who waits for it. */
@NullMarked
package org.kpiledger.verifier.progress;

import org.jspecify.annotations.NullMarked;
