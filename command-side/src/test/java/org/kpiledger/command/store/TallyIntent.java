package org.kpiledger.command.store;

import org.kpiledger.command.Intent;

/** Commands of the smallest feature that a log can be tried with. */
sealed interface TallyIntent extends Intent permits Count {}
