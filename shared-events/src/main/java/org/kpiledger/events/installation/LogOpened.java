package org.kpiledger.events.installation;

import java.util.regex.Pattern;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;

/**
 * The first entry of every log: it was opened under this origin, which names it in checkpoints and sources.
 *
 * @param origin a name and a random suffix, {@code [a-z0-9.-]{1,64}}
 */
public record LogOpened(Line origin) implements InstallationEvent {
    private static final Pattern ORIGIN = Pattern.compile("[a-z0-9.-]{1,64}");

    public LogOpened {
        if (!ORIGIN.matcher(origin.value()).matches()) {
            throw new FieldProblem("origin", "must be 1 to 64 lower-case letters, digits, dots or hyphens");
        }
    }
}
