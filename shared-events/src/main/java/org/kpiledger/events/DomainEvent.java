package org.kpiledger.events;

/**
 * A fact of the domain, as it stands in the {@code data} attribute of a log entry.
 *
 * <p>Whom it is about (the subject), who said it and when it was recorded stand in the entry's attributes, not here.
 */
public interface DomainEvent {}
