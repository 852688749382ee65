/** Where does this number come from? */
@NullMarked
package org.kpiledger.web.origins;

import org.jspecify.annotations.NullMarked;
