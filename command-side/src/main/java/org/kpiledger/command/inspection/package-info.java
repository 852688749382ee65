/** Inspects the log each night beside its writer, and all else that the same process keeps and can compare with it. */
@NullMarked
package org.kpiledger.command.inspection;

import org.jspecify.annotations.NullMarked;
