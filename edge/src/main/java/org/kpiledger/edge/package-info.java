/** What the HTTP edges of all sides share: who calls, what a problem looks like, whether the first load is done, and the status. */
@NullMarked
package org.kpiledger.edge;

import org.jspecify.annotations.NullMarked;
