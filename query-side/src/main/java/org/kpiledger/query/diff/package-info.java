/** What differs between two moments? */
@NullMarked
package org.kpiledger.query.diff;

import org.jspecify.annotations.NullMarked;
