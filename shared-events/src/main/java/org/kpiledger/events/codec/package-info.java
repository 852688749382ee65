/** How events become bytes and come back: one description of each record serves writing, reading and JSON Schema. */
@NullMarked
package org.kpiledger.events.codec;

import org.jspecify.annotations.NullMarked;
