/** What the inspection at night finds, when it runs, and what it says of itself. */
@NullMarked
package org.kpiledger.command.inspection;

import org.jspecify.annotations.NullMarked;
