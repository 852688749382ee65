package org.kpiledger.events.installation;

import org.kpiledger.events.DomainEvent;

/** A fact about the log itself; subject {@code installation}. */
public sealed interface InstallationEvent extends DomainEvent permits LogOpened, ClockAccepted, RestoreAccepted {}
