/** Which years and quarters take values, and what stood in the way when they were closed? */
@NullMarked
package org.kpiledger.web.periods;

import org.jspecify.annotations.NullMarked;
