package org.kpiledger.projections.risks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Prose;

/**
 * Somebody was named as owner of a risk, took it on or declined it.
 *
 * @param rationale why it was declined
 */
public record OwnershipStep(
        OwnershipState state, ActorId owner, @Nullable Prose rationale, LocalDate on, long position) implements Dated {}
