/** Tests of findings. */
@NullMarked
package org.kpiledger.command.finding;

import org.jspecify.annotations.NullMarked;
