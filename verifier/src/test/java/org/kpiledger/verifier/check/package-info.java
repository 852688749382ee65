@NullMarked
package org.kpiledger.verifier.check;

import org.jspecify.annotations.NullMarked;
