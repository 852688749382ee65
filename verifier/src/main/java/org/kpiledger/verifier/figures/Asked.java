package org.kpiledger.verifier.figures;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.kpiledger.verifier.source.Answered;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must be kept of a log while it is folded, since answers are about it. Taken from the answers, and no more believed
 * than they: a finding that claims another position or subject than its entry is found out by that alone.
 */
public final class Asked {
    private final Set<Long> positions = new TreeSet<>();
    private final Set<String> subjects = new TreeSet<>();
    private boolean steps;
    private int answers;

    /** Takes note of what an answer is about. */
    public void add(Answered answered) {
        answers++;
        try {
            Question question = Question.parse(answered.request());
            positions.add(question.position());
            steps |= question.find("steps").isPresent();
            if (question.path().contains("findings")) {
                JsonNode answer = JsonMapper.shared().readTree(answered.body());
                answer.path("findings").forEach(this::finding);
                finding(answer);
            }
        } catch (NotPerformed | JacksonException toldLater) {
            // The comparison says so.
        }
    }

    private void finding(JsonNode finding) {
        JsonNode position = finding.path("pinnedTo").path("position");
        if (position.isIntegralNumber()) {
            positions.add(position.asLong());
        }
        JsonNode subject = finding.path("figure").path("subject");
        if (subject.isString()) {
            subjects.add(subject.asString());
        }
    }

    /** Takes note of positions at which answers may be missing. */
    public void add(Collection<Long> positions) {
        this.positions.addAll(positions);
    }

    /** How many answers there are. */
    public int answers() {
        return answers;
    }

    /** The positions as known at which something is asked. */
    Set<Long> positions() {
        return positions;
    }

    /** Whether all that was done to a KPI's values is asked for. */
    boolean steps() {
        return steps;
    }

    /** The subjects whose audit trail is asked for. */
    Set<String> subjects() {
        return subjects;
    }
}
