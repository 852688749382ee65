/** Specifications of the rules of a plan. */
@NullMarked
package org.kpiledger.command.plan;

import org.jspecify.annotations.NullMarked;
