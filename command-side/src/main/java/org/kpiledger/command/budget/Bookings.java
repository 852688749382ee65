package org.kpiledger.command.budget;

import java.util.Optional;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.FundsPledged;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** What was booked in a year under a name of its own: payments and commitments by reference, pledges by code. */
public record Bookings(
        PMap<String, Expenditure> expenditures, PMap<String, Commitment> commitments, PMap<String, Pledge> pledges) {
    static final Bookings NONE = new Bookings(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

    Optional<Expenditure> expenditure(Line reference) {
        return Optional.ofNullable(expenditures.get(reference.value()));
    }

    Optional<Commitment> commitment(Line reference) {
        return Optional.ofNullable(commitments.get(reference.value()));
    }

    Optional<Pledge> pledge(Code pledge) {
        return Optional.ofNullable(pledges.get(pledge.folded()));
    }

    Bookings spending(ExpenditureRecorded e) {
        return with(e.reference(), new Expenditure(e.node(), e.amount(), e.date(), e.commitment(), false));
    }

    Bookings takingBack(Line reference) {
        return expenditure(reference)
                .map(booked -> with(reference, booked.takenBack()))
                .orElse(this);
    }

    Bookings committing(CommitmentRecorded e) {
        return with(
                e.reference(),
                new Commitment(
                        e.node(),
                        e.amount(),
                        e.counterparty(),
                        e.date(),
                        DatedSum.of(Amount.zero(e.amount().currency()))
                                .plus(e.date(), e.amount().amount().value()),
                        Releases.NONE));
    }

    Bookings releasing(CommitmentReleased e) {
        Amount released = e.amount().amount();
        return commitment(e.reference())
                .map(known -> with(
                        e.reference(),
                        known.changing(
                                e.date(),
                                released.value().negate(),
                                e.expenditure() == null
                                        ? known.releases().plus(e.date(), released)
                                        : known.releases().paying(e.expenditure(), released))))
                .orElse(this);
    }

    Bookings restoring(CommitmentRestored e) {
        return commitment(e.reference())
                .map(known -> with(
                        e.reference(),
                        known.changing(
                                e.date(),
                                e.amount().amount().value(),
                                known.releases().without(e.expenditure()))))
                .orElse(this);
    }

    Bookings pledging(FundsPledged e) {
        return new Bookings(expenditures, commitments, pledges.plus(e.pledge().folded(), new Pledge(e, false)));
    }

    Bookings withdrawing(Code pledge) {
        return pledge(pledge)
                .map(known -> new Bookings(
                        expenditures, commitments, pledges.plus(pledge.folded(), new Pledge(known.made(), true))))
                .orElse(this);
    }

    private Bookings with(Line reference, Expenditure expenditure) {
        return new Bookings(expenditures.plus(reference.value(), expenditure), commitments, pledges);
    }

    private Bookings with(Line reference, Commitment commitment) {
        return new Bookings(expenditures, commitments.plus(reference.value(), commitment), pledges);
    }
}
