@NullMarked
package org.kpiledger.witness;

import org.jspecify.annotations.NullMarked;
