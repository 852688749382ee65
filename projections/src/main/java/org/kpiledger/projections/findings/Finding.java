package org.kpiledger.projections.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Prose;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.plan.Severity;

/**
 * A finding as it stands.
 *
 * @param validAt the day that the figure is about
 * @param knownAt the position up to which the figure was known
 * @param responses in the order in which they were given; the last one stands
 * @param end absent while it is open
 */
public record Finding(
        Code findingId,
        FigureRef figure,
        LocalDate validAt,
        long knownAt,
        Line title,
        Prose description,
        Severity severity,
        Step raised,
        List<Response> responses,
        @Nullable Conclusion end) {
    public Finding {
        responses = responses.stream()
                .sorted(Comparator.comparingInt(Response::revision))
                .toList();
    }

    public FindingStatus status() {
        if (end != null) {
            return FindingStatus.CLOSED;
        }
        return responses.isEmpty() ? FindingStatus.RAISED : FindingStatus.ANSWERED;
    }

    /** By when something is to be done, as last answered. */
    public Optional<LocalDate> dueOn() {
        return responses.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(responses.getLast().dueOn());
    }

    /** Whether it is open on a day after the one on which it was due. */
    public boolean isOverdue(LocalDate day) {
        return end == null && dueOn().filter(day::isAfter).isPresent();
    }

    Finding answered(Response response) {
        List<Response> all = new ArrayList<>(responses);
        all.add(response);
        return new Finding(findingId, figure, validAt, knownAt, title, description, severity, raised, all, end);
    }

    Finding closed(Conclusion by) {
        return new Finding(findingId, figure, validAt, knownAt, title, description, severity, raised, responses, by);
    }
}
