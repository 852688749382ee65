/** The read side: follows the topic of events, keeps rows on two clocks, and answers questions from them. */
@NullMarked
package org.kpiledger.query;

import org.jspecify.annotations.NullMarked;
