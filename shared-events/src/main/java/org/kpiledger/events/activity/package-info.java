/** What was reported about an activity of a plan. */
@NullMarked
package org.kpiledger.events.activity;

import org.jspecify.annotations.NullMarked;
