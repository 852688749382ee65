/** Remembers who was refused what of others' or the own work; no part of the log, and no proof of anything. */
@NullMarked
package org.kpiledger.command.refusals;

import org.jspecify.annotations.NullMarked;
