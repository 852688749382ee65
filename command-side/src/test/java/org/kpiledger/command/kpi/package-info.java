/** What is measured: definitions of KPIs are proposed, and in force once somebody else has approved them. */
@NullMarked
package org.kpiledger.command.kpi;

import org.jspecify.annotations.NullMarked;
