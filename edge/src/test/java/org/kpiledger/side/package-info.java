/** A side that has nothing but the edge: what the edge does with requests is tried on it. */
@NullMarked
package org.kpiledger.side;

import org.jspecify.annotations.NullMarked;
