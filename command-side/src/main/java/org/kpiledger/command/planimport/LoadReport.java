package org.kpiledger.command.planimport;

import java.util.List;

/**
 * What a load did.
 *
 * @param submitted commands carried out now
 * @param alreadyThere commands that the log had
 * @param wouldNeed commands of a changed plan file that the log has not; none of them was submitted
 */
public record LoadReport(int submitted, int alreadyThere, List<ImportStep> wouldNeed) {
    public LoadReport {
        wouldNeed = List.copyOf(wouldNeed);
    }
}
