@NullMarked
package org.kpiledger.command.relay;

import org.jspecify.annotations.NullMarked;
