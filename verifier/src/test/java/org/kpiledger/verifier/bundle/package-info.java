@NullMarked
package org.kpiledger.verifier.bundle;

import org.jspecify.annotations.NullMarked;
