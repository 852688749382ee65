/** Tests of the value types, and the sample events that tests of every module share. */
@NullMarked
package org.kpiledger.events;

import org.jspecify.annotations.NullMarked;
