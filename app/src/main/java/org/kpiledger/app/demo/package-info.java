/** A history that never was, told by real commands on a simulated clock: what is done in a plan's life, and by whom. */
@NullMarked
package org.kpiledger.app.demo;

import org.jspecify.annotations.NullMarked;
