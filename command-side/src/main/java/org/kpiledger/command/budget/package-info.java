/** The budget of one fiscal year of a plan: money is allocated down the tree, moved, spent, and taken back. */
@NullMarked
package org.kpiledger.command.budget;

import org.jspecify.annotations.NullMarked;
