/** The relay against a real broker and a real database. */
@NullMarked
package org.kpiledger.command.relay;

import org.jspecify.annotations.NullMarked;
