/** The rules of periods. */
@NullMarked
package org.kpiledger.command.period;

import org.jspecify.annotations.NullMarked;
