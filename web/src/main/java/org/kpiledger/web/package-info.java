/** The pages: what people see of the ledger, read from the public API alone. */
@NullMarked
package org.kpiledger.web;

import org.jspecify.annotations.NullMarked;
