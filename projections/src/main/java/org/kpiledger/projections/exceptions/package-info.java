/** Where was the usual way left: late entries, delegations, changes after a certification? */
@NullMarked
package org.kpiledger.projections.exceptions;

import org.jspecify.annotations.NullMarked;
