/** How far has each projection come? */
@NullMarked
package org.kpiledger.query.status;

import org.jspecify.annotations.NullMarked;
