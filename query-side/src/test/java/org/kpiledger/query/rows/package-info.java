/** Tests of this part of the read side. */
@NullMarked
package org.kpiledger.query.rows;

import org.jspecify.annotations.NullMarked;
