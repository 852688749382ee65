/** Has the log's end seen outside, by witnesses and in folders, and refuses to start on a log that they saw further on. */
@NullMarked
package org.kpiledger.command.witness;

import org.jspecify.annotations.NullMarked;
