/** Reads the topic of events and hands each entry to every projection. */
@NullMarked
package org.kpiledger.query.consuming;

import org.jspecify.annotations.NullMarked;
