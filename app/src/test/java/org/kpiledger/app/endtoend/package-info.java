/** The real process, driven as its users drive it: over HTTP, by Kafka, and by signals. */
@NullMarked
package org.kpiledger.app.endtoend;

import org.jspecify.annotations.NullMarked;
