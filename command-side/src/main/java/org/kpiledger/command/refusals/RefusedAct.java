package org.kpiledger.command.refusals;

import org.kpiledger.events.Moment;

/**
 * A command that was refused.
 *
 * @param time a {@link Moment}
 * @param command its name
 * @param subject what it was about
 * @param code of the refusal
 * @param detail the sentence that the sender was told
 */
public record RefusedAct(String time, String actor, String command, String subject, String code, String detail) {}
