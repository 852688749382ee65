/** Years and quarters: they are opened, closed and certified, and take values late by exception only. */
@NullMarked
package org.kpiledger.command.period;

import org.jspecify.annotations.NullMarked;
