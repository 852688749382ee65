/** Who changed what, when, from what to what? */
@NullMarked
package org.kpiledger.web.audit;

import org.jspecify.annotations.NullMarked;
