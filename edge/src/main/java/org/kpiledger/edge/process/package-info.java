/** A side as a process of its own: how it is started, ended and how it says why it did not start. */
@NullMarked
package org.kpiledger.edge.process;

import org.jspecify.annotations.NullMarked;
