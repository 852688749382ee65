@NullMarked
package org.kpiledger.verifier.source;

import org.jspecify.annotations.NullMarked;
