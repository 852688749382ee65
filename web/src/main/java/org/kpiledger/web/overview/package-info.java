/** How is the plan's money divided and spent? */
@NullMarked
package org.kpiledger.web.overview;

import org.jspecify.annotations.NullMarked;
