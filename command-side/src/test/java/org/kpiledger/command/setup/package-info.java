/** The whole command side, started for a test. */
@NullMarked
package org.kpiledger.command.setup;

import org.jspecify.annotations.NullMarked;
