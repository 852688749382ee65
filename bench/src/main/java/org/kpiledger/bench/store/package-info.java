/** The databases that are measured, and the temporary data that go again. */
@NullMarked
package org.kpiledger.bench.store;

import org.jspecify.annotations.NullMarked;
