/** What every feature of the command side shares: the shape of commands, refusals, folds and the facts a decider reads. */
@NullMarked
package org.kpiledger.command;

import org.jspecify.annotations.NullMarked;
