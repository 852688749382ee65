/** Tests of this question's fold and answers. */
@NullMarked
package org.kpiledger.projections.risks;

import org.jspecify.annotations.NullMarked;
