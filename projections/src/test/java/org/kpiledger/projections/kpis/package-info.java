/** Tests of this question's fold and answers. */
@NullMarked
package org.kpiledger.projections.kpis;

import org.jspecify.annotations.NullMarked;
