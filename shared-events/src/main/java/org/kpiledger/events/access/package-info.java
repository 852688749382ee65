/** Which roles a person or system was granted, and lost. */
@NullMarked
package org.kpiledger.events.access;

import org.jspecify.annotations.NullMarked;
