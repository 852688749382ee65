/** What does a plan consist of, and what does its document state? */
@NullMarked
package org.kpiledger.projections.plan;

import org.jspecify.annotations.NullMarked;
