/** Which plans are there, and what does each consist of? */
@NullMarked
package org.kpiledger.query.plans;

import org.jspecify.annotations.NullMarked;
