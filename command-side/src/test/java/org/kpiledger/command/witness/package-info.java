@NullMarked
package org.kpiledger.command.witness;

import org.jspecify.annotations.NullMarked;
