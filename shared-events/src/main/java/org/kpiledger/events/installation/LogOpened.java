package org.kpiledger.events.installation;

import org.kpiledger.events.Line;

/**
 * The first entry of every log: it was opened under this origin, which names it in checkpoints and sources.
 *
 * @param origin a name and a random suffix, {@code [a-z0-9.-]{1,64}}
 */
public record LogOpened(Line origin) implements InstallationEvent {}
