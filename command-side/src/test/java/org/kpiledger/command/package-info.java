/** Support for tests of commands: histories, facts and the aggregate fixture. */
@NullMarked
package org.kpiledger.command;

import org.jspecify.annotations.NullMarked;
