/** Which years and quarters of a plan take values? */
@NullMarked
package org.kpiledger.query.periods;

import org.jspecify.annotations.NullMarked;
