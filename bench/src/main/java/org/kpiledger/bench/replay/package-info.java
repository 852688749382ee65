/** Reading back: the log in order, and one subject with very many events. */
@NullMarked
package org.kpiledger.bench.replay;

import org.jspecify.annotations.NullMarked;
