/** Tests of the log in a real database. */
@NullMarked
package org.kpiledger.command.store;

import org.jspecify.annotations.NullMarked;
