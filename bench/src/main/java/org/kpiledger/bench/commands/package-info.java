/** Commands a second: ours beside plain JDBC and what a new user of Axon gets, round by round in the same run. */
@NullMarked
package org.kpiledger.bench.commands;

import org.jspecify.annotations.NullMarked;
