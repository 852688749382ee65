/** How far a long task has come, shown to the person who waits for it. */
@NullMarked
package org.kpiledger.app.progress;

import org.jspecify.annotations.NullMarked;
