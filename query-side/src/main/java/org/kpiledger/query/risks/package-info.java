/** Which risks threaten a plan? */
@NullMarked
package org.kpiledger.query.risks;

import org.jspecify.annotations.NullMarked;
