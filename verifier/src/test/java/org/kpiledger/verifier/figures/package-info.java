@NullMarked
package org.kpiledger.verifier.figures;

import org.jspecify.annotations.NullMarked;
