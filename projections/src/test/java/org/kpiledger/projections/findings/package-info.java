/** Tests of findings. */
@NullMarked
package org.kpiledger.projections.findings;

import org.jspecify.annotations.NullMarked;
