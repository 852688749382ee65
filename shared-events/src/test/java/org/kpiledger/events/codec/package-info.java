/** Tests of the bytes of entries: what stands in a log can never change. */
@NullMarked
package org.kpiledger.events.codec;

import org.jspecify.annotations.NullMarked;
