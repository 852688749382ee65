package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a risk.
 *
 * @param since from when on; absent where it was raised and nothing decided since
 * @param until last day of an acceptance; absent where it has none
 */
public record Standing(
        Stage stage, @Nullable LocalDate since, @Nullable LocalDate until) {
    static final Standing RAISED = new Standing(Stage.OPEN, null, null);

    static Standing at(Stage stage, LocalDate since) {
        return new Standing(stage, since, null);
    }
}
