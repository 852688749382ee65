package org.kpiledger.projections.exceptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.Scope;

/**
 * An entry of the log that is an exception.
 *
 * @param role in which the actor acted
 * @param onBehalfOf for whom, where by delegation
 * @param type the event's stable name
 * @param valueId the value that it is about, if it is about one
 * @param lateEntry code of the exception granted, ended or used
 * @param limits of the exception granted, absent where it has none
 * @param until last day of the exception or delegation given
 * @param delegation the role that was lent, or no longer is
 */
public record ExceptionalEntry(
        List<ExceptionKind> kinds,
        long position,
        Instant time,
        ActorId actor,
        @Nullable Line role,
        @Nullable ActorId onBehalfOf,
        Line type,
        Line subject,
        @Nullable Line reason,
        @Nullable ValueId valueId,
        @Nullable Code lateEntry,
        @Nullable Limits limits,
        @Nullable LocalDate until,
        @Nullable Lent delegation) {
    public ExceptionalEntry {
        kinds = List.copyOf(kinds);
    }

    /**
     * For what and whom an exception was granted; what is absent is not limited.
     *
     * @param grantee the one person who may use it
     */
    public record Limits(
            @Nullable Code kpi,
            @Nullable Code reportingUnit,
            @Nullable ActorId grantee) {}

    /** A role lent. */
    public record Lent(
            ActorId delegator,
            ActorId delegate,
            Role role,
            @Nullable Scope scope) {}

    boolean is(ExceptionKind kind) {
        return kinds.contains(kind);
    }

    ExceptionalEntry and(ExceptionKind kind) {
        return new ExceptionalEntry(
                Stream.concat(kinds.stream(), Stream.of(kind)).toList(),
                position,
                time,
                actor,
                role,
                onBehalfOf,
                type,
                subject,
                reason,
                valueId,
                lateEntry,
                limits,
                until,
                delegation);
    }
}
