@NullMarked
package org.kpiledger.verifier;

import org.jspecify.annotations.NullMarked;
