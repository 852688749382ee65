/** Tests of problem documents. */
@NullMarked
package org.kpiledger.edge.problems;

import org.jspecify.annotations.NullMarked;
