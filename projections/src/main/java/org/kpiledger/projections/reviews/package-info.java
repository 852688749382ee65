/** Whose work is each value, and how far has its review come? */
@NullMarked
package org.kpiledger.projections.reviews;

import org.jspecify.annotations.NullMarked;
