/** What was done: activities of the plan are reported, corrected and withdrawn. */
@NullMarked
package org.kpiledger.command.activity;

import org.jspecify.annotations.NullMarked;
