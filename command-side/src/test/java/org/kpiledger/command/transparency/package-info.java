@NullMarked
package org.kpiledger.command.transparency;

import org.jspecify.annotations.NullMarked;
