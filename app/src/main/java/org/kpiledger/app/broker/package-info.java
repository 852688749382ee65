/** A Kafka broker inside this process, so that a first run needs nothing installed. */
@NullMarked
package org.kpiledger.app.broker;

import org.jspecify.annotations.NullMarked;
