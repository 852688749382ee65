/** Specifications of the rules of a year's budget. */
@NullMarked
package org.kpiledger.command.budget;

import org.jspecify.annotations.NullMarked;
