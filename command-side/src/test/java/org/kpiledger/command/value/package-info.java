/** What KPIs have come to: values are recorded, corrected and withdrawn, and nothing of it is erased. */
@NullMarked
package org.kpiledger.command.value;

import org.jspecify.annotations.NullMarked;
