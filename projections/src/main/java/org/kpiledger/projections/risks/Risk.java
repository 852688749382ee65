package org.kpiledger.projections.risks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/**
 * A risk as it stands.
 *
 * @param assessments in the order of the days they count from, then of the log; the last one is in force
 * @param owner absent while nobody answers for it
 * @param ownership all that was done about its owner, in the same order
 * @param cadence absent while nobody has said how often it is to be assessed
 * @param steps all that was decided about it, in the same order; the last one holds, and it is open while there is none
 * @param requests each assessment that was asked for, in the same order
 */
public record Risk(
        Code riskId,
        @Nullable Code node,
        LocalizedName perspective,
        LocalizedText description,
        List<Assessment> assessments,
        @Nullable Owner owner,
        @Nullable LocalizedText ownerRule,
        List<OwnershipStep> ownership,
        List<Mitigation> mitigations,
        @Nullable Cadence cadence,
        List<StatusStep> steps,
        List<Request> requests,
        @Nullable SourceRef source) {
    public Risk {
        assessments = Dated.sorted(assessments);
        ownership = Dated.sorted(ownership);
        mitigations = List.copyOf(mitigations);
        steps = Dated.sorted(steps);
        requests = Dated.sorted(requests);
    }

    /**
     * Who answers for a risk, and since when.
     *
     * @param acceptedOn absent while that person has not taken it on
     */
    public record Owner(
            ActorId actor, LocalDate since, @Nullable LocalDate acceptedOn) {}

    boolean has(Code mitigation) {
        return mitigations.stream().anyMatch(known -> known.code().equals(mitigation));
    }

    RiskStatus status() {
        return steps.isEmpty() ? RiskStatus.OPEN : steps.getLast().status();
    }

    /** Whether it is none any more. */
    public boolean closed() {
        return status() == RiskStatus.CLOSED;
    }

    /** The step by which it has its status; absent where nothing was decided since it was raised. */
    @Nullable
    StatusStep step() {
        return steps.isEmpty() ? null : steps.getLast();
    }

    Assessment inForce() {
        return assessments.getLast();
    }

    /** By when it is to be assessed again, where it is decided how often. */
    @Nullable
    LocalDate assessmentDueOn() {
        return cadence == null ? null : inForce().on().plusMonths(cadence.everyMonths());
    }

    /** The assessments that were asked for and not made since. */
    List<Request> openRequests() {
        return requests.stream()
                .filter(request -> assessments.stream().noneMatch(request::isAnsweredBy))
                .toList();
    }

    Risk assessed(Assessment assessment) {
        return with(next -> next.assessments = Dated.with(assessments, assessment));
    }

    Risk owned(OwnershipStep step) {
        List<OwnershipStep> all = Dated.with(ownership, step);
        return with(next -> {
            next.ownership = all;
            next.owner = owner(all);
        });
    }

    private static @Nullable Owner owner(List<OwnershipStep> steps) {
        List<Ownership> history = Ownership.history(steps);
        if (history.isEmpty() || history.getLast().until() != null) {
            return null;
        }
        Ownership last = history.getLast();
        return new Owner(last.owner(), last.from(), last.acceptedOn());
    }

    /** A cadence that is decided for an earlier day does not displace one for a later. */
    Risk dueEvery(Cadence decided) {
        return cadence != null && cadence.since().isAfter(decided.since())
                ? this
                : with(next -> next.cadence = decided);
    }

    Risk at(StatusStep step) {
        return with(next -> next.steps = Dated.with(steps, step));
    }

    Risk asked(Request request) {
        return with(next -> next.requests = Dated.with(requests, request));
    }

    Risk mitigatedBy(Mitigation mitigation) {
        List<Mitigation> all = new ArrayList<>(mitigations);
        all.add(mitigation);
        return with(next -> next.mitigations = all);
    }

    Risk changing(Code mitigation, UnaryOperator<Mitigation> change) {
        return with(next -> next.mitigations = mitigations.stream()
                .map(known -> known.code().equals(mitigation) ? change.apply(known) : known)
                .toList());
    }

    private Risk with(Consumer<Next> change) {
        Next next = new Next();
        change.accept(next);
        return new Risk(
                riskId,
                node,
                perspective,
                description,
                next.assessments,
                next.owner,
                ownerRule,
                next.ownership,
                next.mitigations,
                next.cadence,
                next.steps,
                next.requests,
                source);
    }

    /** What of this risk may become another, while it does. */
    private final class Next {
        private List<Assessment> assessments = Risk.this.assessments;
        private @Nullable Owner owner = Risk.this.owner;
        private List<OwnershipStep> ownership = Risk.this.ownership;
        private List<Mitigation> mitigations = Risk.this.mitigations;
        private @Nullable Cadence cadence = Risk.this.cadence;
        private List<StatusStep> steps = Risk.this.steps;
        private List<Request> requests = Risk.this.requests;
    }
}
