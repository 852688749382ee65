package org.kpiledger.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;

/**
 * What a decider may read beside the subject it decides on.
 *
 * <p>Each subject read becomes a condition of the command: if it has moved when the command is written, the command is
 * decided again, so rules across subjects hold.
 */
public interface Facts {
    /** The folded state of another subject, empty where it has no events. */
    <S> S state(SubjectId subject, Folding<S> folding);

    /** All subjects that have events and whose id begins so, such as {@code access/}. */
    List<SubjectId> subjectsBeginning(String prefix);

    /** Who wants it done. */
    ActorId actor();

    /** What the machine's clock shows beside the log. */
    ClockReading clock();

    /** The day on which it is decided, as a calendar of the zone shows it. */
    LocalDate today(ZoneId zone);
}
