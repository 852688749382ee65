@NullMarked
package org.kpiledger.projections.results;

import org.jspecify.annotations.NullMarked;
