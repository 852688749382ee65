/** Tests of this question's fold and answers. */
@NullMarked
package org.kpiledger.projections.activities;

import org.jspecify.annotations.NullMarked;
