/** The command side over HTTP: commands in, answers and problem documents out, and the feed of entries. */
@NullMarked
package org.kpiledger.command.api;

import org.jspecify.annotations.NullMarked;
