package org.kpiledger.events.access;

import org.kpiledger.events.DomainEvent;

/** A fact about the roles of one actor; subject {@code access/<actor>}. */
public sealed interface AccessEvent extends DomainEvent
        permits RoleGranted, RoleRevoked, RoleDelegated, DelegationEnded {}
