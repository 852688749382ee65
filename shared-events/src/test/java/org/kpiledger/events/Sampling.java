package org.kpiledger.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.codec.Attributes;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.codec.CommandHash;

/** What the samples have in common: who acts in which log, on what, and how an entry comes to be. */
final class Sampling {
    static final String ORIGIN = "kpi-ledger-k3v9q2";
    static final Instant BEGINNING = Instant.parse("2026-11-23T09:15:00.000417Z");
    static final LocalDate START = LocalDate.of(2023, 1, 1);
    static final ActorId ANNA = new ActorId("p-8f2c41d09a77");
    static final ActorId BORIS = new ActorId("p-1d7be6a3c052");
    static final CurrencyCode CHF = new CurrencyCode("CHF");
    static final Code OP_23 = new Code("OP-23");
    static final SubjectId PLAN = SubjectId.plan(OP_23);
    static final SubjectId BUDGET = SubjectId.budget(OP_23, 2023);
    static final SubjectId KPI = SubjectId.kpi(OP_23, new Code("P1.EMT.K4"));
    static final SubjectId RISK = SubjectId.risk(OP_23, new Code("R-HR"));
    static final SubjectId ACTIVITY = SubjectId.activity(OP_23, new Code("H-005"));
    static final SubjectId PERIOD = SubjectId.period(OP_23, new Period("2024"));
    static final SubjectId FINDING = SubjectId.finding(OP_23, new Code("F-0001"));
    static final Line MEETING = new Line("TDAG-24");
    static final Line DOCUMENT = new Line("TDAG-24/DT/9");
    static final SubjectId VALUE =
            ValueId.parse("OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005").subject();

    private Sampling() {}

    static Money money(String amount) {
        return new Money(amount(amount), CHF);
    }

    static Amount amount(String text) {
        return Amount.parse(text);
    }

    static Sample system(long position, SubjectId subject, long sequence, Channel channel, DomainEvent event) {
        return sample(position, subject, sequence, ActorId.SYSTEM, null, null, channel, event);
    }

    static Sample imported(long position, SubjectId subject, long sequence, DomainEvent event) {
        return sample(position, subject, sequence, ActorId.SYSTEM, null, null, Channel.IMPORT, event);
    }

    static Sample byHand(
            long position, SubjectId subject, long sequence, String role, @Nullable String reason, DomainEvent event) {
        return sample(
                position, subject, sequence, ANNA, role, reason == null ? null : new Line(reason), Channel.UI, event);
    }

    private static Sample sample(
            long position,
            SubjectId subject,
            long sequence,
            ActorId actor,
            @Nullable String role,
            @Nullable Line reason,
            Channel channel,
            DomainEvent event) {
        String command = "c-" + position;
        Attributes attributes = new Attributes(
                String.format("019aafd2-6c1e-7c3a-b1f0-5d0f6a2e9b%02x", position),
                Attributes.source(ORIGIN, subject),
                subject,
                sequence,
                actor,
                role,
                null,
                reason,
                channel,
                command,
                CommandHash.of(event.getClass().getSimpleName(), new byte[0]),
                command,
                null);
        return new Sample(position, BEGINNING.plusSeconds(position), attributes, event);
    }
}
