/** Tests of this question's fold and answers. */
@NullMarked
package org.kpiledger.projections.audit;

import org.jspecify.annotations.NullMarked;
