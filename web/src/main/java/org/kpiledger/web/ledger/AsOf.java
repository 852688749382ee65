package org.kpiledger.web.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The moment an answer holds for, as the API states it.
 *
 * @param position of the last log entry taken into account
 * @param knownAt the instant of that entry; absent while the log is empty
 * @param validAt the date the facts are about
 */
public record AsOf(long position, @Nullable Instant knownAt, LocalDate validAt) {}
