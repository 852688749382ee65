/** Commands over HTTP: how they are read, answered and refused. */
@NullMarked
package org.kpiledger.command.api;

import org.jspecify.annotations.NullMarked;
