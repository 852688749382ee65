package org.kpiledger.command.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kpiledger.command.Author;
import org.kpiledger.command.ClockReading;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Folding;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;

/** Facts from the log; each read is noted as a condition of the command. */
final class LogFacts implements Facts {
    private final SubjectStates states;
    private final Submission submission;
    private final HandingOver handingOver;
    private final Predicate<Sha256> evidence;
    private final Clock clock;
    private final Supplier<ClockReading> logClock;
    private final LongSupplier end;

    LogFacts(
            SubjectStates states,
            Submission submission,
            HandingOver handingOver,
            Predicate<Sha256> evidence,
            Clock clock,
            Supplier<ClockReading> logClock,
            LongSupplier end) {
        this.states = states;
        this.submission = submission;
        this.handingOver = handingOver;
        this.evidence = evidence;
        this.clock = clock;
        this.logClock = logClock;
        this.end = end;
    }

    @Override
    public <S> S state(SubjectId subject, Folding<S> folding) {
        SubjectStates.Folded<S> folded = states.read(subject, folding, submission::reliesOn);
        submission.hasRead(subject, folded.lastSequence());
        // A subject that is spelled otherwise is another one, which does not exist: ids are unique ignoring case.
        return folded.subject().equals(subject) ? folded.state() : folding.empty();
    }

    @Override
    public List<SubjectId> subjectsBeginning(String prefix, Predicate<SubjectId> such) {
        if (submission.isLast()) {
            // Where many begin such subjects, each attempt is overtaken, and this one is the last.
            handingOver.keep();
        }
        return states.subjectsBeginning(prefix, such, submission::hasListed);
    }

    @Override
    public Author author() {
        return submission.author();
    }

    @Override
    public boolean hasReason() {
        return submission.reason() != null;
    }

    @Override
    public boolean keeps(Sha256 digest) {
        return evidence.test(digest);
    }

    @Override
    public long position() {
        return end.getAsLong();
    }

    @Override
    public OptionalLong beganAt(SubjectId subject) {
        return states.firstPosition(subject);
    }

    @Override
    public ClockReading clock() {
        return logClock.get();
    }

    @Override
    public LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }
}
