/** Tests of this part of the read side. */
@NullMarked
package org.kpiledger.query.consuming;

import org.jspecify.annotations.NullMarked;
