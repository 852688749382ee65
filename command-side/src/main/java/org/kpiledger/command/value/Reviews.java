package org.kpiledger.command.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueReturned;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.Reading;

/** The rules of review: author, verifier and approver are three persons, through delegations too. */
final class Reviews {
    private Reviews() {}

    static List<KpiValueEvent> submit(SubmitKpiValue command, ValueState state, PlanState plan, Facts facts) {
        ValueId id = command.valueId();
        Reading reading = ValueDecider.standing(id, state);
        Measured.requireOwner(id, plan, facts);
        Measured.requireDefined(id, facts);
        switch (state.stage()) {
            case SUBMITTED, VERIFIED ->
                throw Refusal.rule("already-submitted", "The value " + id + " is in review already.");
            case APPROVED -> throw approvedAlready(id);
            default -> {}
        }
        Measured by = Measured.under(state.definitionVersion(), id, facts);
        return List.of(new KpiValueSubmitted(state.revision(), Checks.of(id, by.measure(), reading, facts)));
    }

    static List<KpiValueEvent> verify(VerifyKpiValue command, ValueState state, Facts facts) {
        ValueId id = command.valueId();
        ValueDecider.standing(id, state);
        requireRevision(command.revision(), id, state);
        switch (state.stage()) {
            case VERIFIED ->
                throw Refusal.rule(
                        "already-verified", "The value " + id + " is verified already and waits for its approval.");
            case APPROVED -> throw approvedAlready(id);
            case SUBMITTED -> {}
            default -> throw notSubmitted(id);
        }
        Measured.requireDefined(id, facts);
        if (state.isWorkOf(facts.author())) {
            throw ownWork(id, "verify");
        }
        return List.of(new KpiValueVerified(state.revision()));
    }

    static List<KpiValueEvent> sendBack(ReturnKpiValue command, ValueState state) {
        ValueId id = command.valueId();
        ValueDecider.standing(id, state);
        requireRevision(command.revision(), id, state);
        return switch (state.stage()) {
            case SUBMITTED, VERIFIED -> List.of(new KpiValueReturned(state.revision()));
            case APPROVED ->
                throw Refusal.rule(
                        "value-already-approved",
                        "The value " + id + " is approved and cannot be returned. If it is wrong, have it corrected.");
            default -> throw notSubmitted(id);
        };
    }

    static List<KpiValueEvent> approve(ApproveKpiValue command, ValueState state, Facts facts) {
        ValueId id = command.valueId();
        Reading reading = ValueDecider.standing(id, state);
        requireRevision(command.revision(), id, state);
        switch (state.stage()) {
            case APPROVED -> throw approvedAlready(id);
            case VERIFIED, SUBMITTED -> {}
            default -> throw notSubmitted(id);
        }
        Measured.requireDefined(id, facts);
        if (state.isWorkOf(facts.author())) {
            throw ownWork(id, "approve");
        }
        if (state.stage() == Stage.SUBMITTED) {
            throw Refusal.rule(
                    "not-verified",
                    "The value " + id + " is not verified yet. Somebody who neither recorded it nor approves it has"
                            + " to verify it first.");
        }
        if (state.verifier() != null && state.verifier().sharesAPersonWith(facts.author())) {
            throw Refusal.rule(
                    "own-work",
                    "The value " + id + " was verified by you or in your name, or by or for the person in whose name"
                            + " you act now. Ask another approver.");
        }
        requireEvidence(id, state, reading, facts);
        return List.of(new KpiValueApproved(state.revision()));
    }

    private static void requireEvidence(ValueId id, ValueState state, Reading reading, Facts facts) {
        if (!Measured.under(state.definitionVersion(), id, facts).definition().evidenceRequired()) {
            return;
        }
        boolean kept =
                !reading.evidence().isEmpty() && reading.evidence().stream().allMatch(facts::keeps);
        if (!kept) {
            throw Refusal.rule(
                    "evidence-missing",
                    "The definition of " + id.kpi() + " wants evidence for each value, and for " + id
                            + " none is kept here. Put the file to /api/evidence/ and name its SHA-256 in a"
                            + " correction.");
        }
    }

    /** Nobody judges another figure than was seen: one that was corrected meanwhile has another revision. */
    private static void requireRevision(@Nullable Integer seen, ValueId id, ValueState state) {
        if (seen != null && seen != state.revision()) {
            throw Refusal.rule(
                    "not-the-latest",
                    "The value " + id + " is at revision " + state.revision() + ", not " + seen
                            + ". Look at what it says now, and name that revision.");
        }
    }

    private static Refusal approvedAlready(ValueId id) {
        return Refusal.rule(
                "value-already-approved", "The value " + id + " is approved already; there is nothing to do.");
    }

    private static Refusal notSubmitted(ValueId id) {
        return Refusal.rule(
                "not-submitted", "The value " + id + " is not in review. Its author has to submit it first.");
    }

    private static Refusal ownWork(ValueId id, String what) {
        return Refusal.rule(
                "own-work",
                "The value " + id + " was stated or submitted by you or in your name, or by or for the person in whose"
                        + " name you act now, so you cannot " + what + " it. Ask somebody else.");
    }
}
