/** What is remembered of refusals. */
@NullMarked
package org.kpiledger.command.refusals;

import org.jspecify.annotations.NullMarked;
