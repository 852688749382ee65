package org.kpiledger.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Sha256;
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

    /**
     * Those subjects that have events and whose id begins so, such as {@code access/}. If another such one has begun when
     * the command is written, the command is decided again.
     */
    List<SubjectId> subjectsBeginning(String prefix, Predicate<SubjectId> such);

    /** Who wants it done, and for whom. */
    Author author();

    /** Who wants it done. */
    default ActorId actor() {
        return author().actor();
    }

    /** Whether the command comes with a reason, which its entry carries. */
    boolean hasReason();

    /** Whether the file of this digest is kept as evidence; one that is kept stays. */
    boolean keeps(Sha256 evidence);

    /** The position of the log's last entry, those of other nodes among them; no condition of the command. */
    long position();

    /** The position of a subject's first entry, empty where it has none that is durable; no condition of the command. */
    OptionalLong beganAt(SubjectId subject);

    /** What the machine's clock shows beside the log. */
    ClockReading clock();

    /** The day on which it is decided, as a calendar of the zone shows it. */
    LocalDate today(ZoneId zone);
}
