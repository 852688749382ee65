/** Which risks does the plan have, how grave are they, and what is done about them? */
@NullMarked
package org.kpiledger.web.risks;

import org.jspecify.annotations.NullMarked;
