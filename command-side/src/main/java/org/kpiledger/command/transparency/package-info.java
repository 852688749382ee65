/** The log to outsiders: its key, signed checkpoints, tiles and proofs, by which they check it with tools of their own. */
@NullMarked
package org.kpiledger.command.transparency;

import org.jspecify.annotations.NullMarked;
