/** Tests of the folds, and histories to test their stores with. */
@NullMarked
package org.kpiledger.projections;

import org.jspecify.annotations.NullMarked;
