/** What an auditor found about a figure, what management answered, and how it ended. */
@NullMarked
package org.kpiledger.command.finding;

import org.jspecify.annotations.NullMarked;
