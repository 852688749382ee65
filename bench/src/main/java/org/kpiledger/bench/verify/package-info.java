/** Checking a long log: how fast an auditor does it, and what it costs everybody else that it can be done. */
@NullMarked
package org.kpiledger.bench.verify;

import org.jspecify.annotations.NullMarked;
