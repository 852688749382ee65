/** How is a year's money allocated, committed, spent and pledged, and what came of it? */
@NullMarked
package org.kpiledger.web.budget;

import org.jspecify.annotations.NullMarked;
