/** Whether a period takes a value; read by the rules of values, and by those that close periods. */
@NullMarked
package org.kpiledger.command.admission;

import org.jspecify.annotations.NullMarked;
