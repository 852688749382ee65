/** The value types that every event is made of: codes, texts, amounts, dates, periods and subject ids. */
@NullMarked
package org.kpiledger.events;

import org.jspecify.annotations.NullMarked;
