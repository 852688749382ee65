package org.kpiledger.projections.risks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Prose;

/**
 * For how long somebody answers for a risk.
 *
 * @param from first day
 * @param until first day no longer; absent while it lasts
 * @param acceptedOn since when it is taken on; absent where it never was
 * @param rationale why it was declined
 */
public record Ownership(
        ActorId owner,
        OwnershipState state,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate acceptedOn,
        @Nullable Prose rationale) {
    /** What becomes of it by these steps, which are in order; of several owners, the last comes last. */
    static List<Ownership> history(List<OwnershipStep> steps) {
        List<Ownership> history = new ArrayList<>();
        for (OwnershipStep step : steps) {
            Ownership open = history.isEmpty() || history.getLast().until() != null ? null : history.getLast();
            boolean same = open != null && open.owner().equals(step.owner());
            if (open != null && same && step.state() != OwnershipState.ASSIGNED) {
                history.set(history.size() - 1, open.after(step));
                continue;
            }
            if (open != null) {
                if (same || step.state() == OwnershipState.DECLINED) {
                    continue;
                }
                history.set(history.size() - 1, open.ended(OwnershipState.REPLACED, step.on(), null));
            }
            if (step.state() != OwnershipState.DECLINED) {
                history.add(begun(step));
            }
        }
        return history;
    }

    private static Ownership begun(OwnershipStep step) {
        return new Ownership(
                step.owner(),
                step.state(),
                step.on(),
                null,
                step.state() == OwnershipState.ACCEPTED ? step.on() : null,
                null);
    }

    private Ownership after(OwnershipStep step) {
        return step.state() == OwnershipState.ACCEPTED
                ? new Ownership(owner, OwnershipState.ACCEPTED, from, null, step.on(), null)
                : ended(OwnershipState.DECLINED, step.on(), step.rationale());
    }

    private Ownership ended(OwnershipState how, LocalDate on, @Nullable Prose why) {
        return new Ownership(owner, how, from, on, acceptedOn, why);
    }
}
