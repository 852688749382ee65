/** The house's rules, kept by tests: arrows between modules, purity, names. */
@NullMarked
package org.kpiledger.app.architecture;

import org.jspecify.annotations.NullMarked;
