/** A plan file read as the commands that make the plan, and its load, which nothing can make happen twice. */
@NullMarked
package org.kpiledger.command.planimport;

import org.jspecify.annotations.NullMarked;
