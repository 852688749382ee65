package org.kpiledger.command.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Folding;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;

/**
 * A risk as it stands now.
 *
 * @param node the node it threatens, absent where it is the whole plan
 * @param assessment absent while the risk does not exist
 */
public record RiskState(
        @Nullable Code node,
        @Nullable Assessment assessment,
        @Nullable ActorId assigned,
        List<Code> mitigations,
        List<Code> completed,
        boolean closed) {
    public static final RiskState EMPTY = new RiskState(null, null, null, List.of(), List.of(), false);
    public static final Folding<RiskState> FOLDING =
            Folding.of(RiskState.class, EMPTY, RiskEvent.class, RiskState::evolve);

    public RiskState {
        mitigations = List.copyOf(mitigations);
        completed = List.copyOf(completed);
    }

    public boolean exists() {
        return assessment != null;
    }

    /** Who answers for it, once the director has named somebody. */
    public Optional<ActorId> owner() {
        return Optional.ofNullable(assigned);
    }

    /** Whether the mitigation is one of this risk. */
    boolean has(Code mitigation) {
        return mitigations.contains(mitigation);
    }

    /** Whether a mitigation of this risk has the code already, whatever its case. */
    boolean uses(Code mitigation) {
        return mitigations.stream().anyMatch(used -> used.folded().equals(mitigation.folded()));
    }

    boolean hasCompleted(Code mitigation) {
        return completed.contains(mitigation);
    }

    RiskState evolve(RiskEvent event) {
        return switch (event) {
            case RiskRaised raised ->
                new RiskState(
                        raised.node(),
                        new Assessment(raised.probability(), raised.impact()),
                        assigned,
                        mitigations,
                        completed,
                        closed);
            case RiskOwnerAssigned owner ->
                new RiskState(node, assessment, owner.owner(), mitigations, completed, closed);
            case RiskReassessed anew -> assessed(anew.probability(), anew.impact());
            case MitigationAdded added ->
                new RiskState(node, assessment, assigned, with(mitigations, added.mitigation()), completed, closed);
            case MitigationCompleted done ->
                new RiskState(node, assessment, assigned, mitigations, with(completed, done.mitigation()), closed);
            case RiskClosed _ -> new RiskState(node, assessment, assigned, mitigations, completed, true);
        };
    }

    private RiskState assessed(Level probability, Level impact) {
        return new RiskState(node, new Assessment(probability, impact), assigned, mitigations, completed, closed);
    }

    private static List<Code> with(List<Code> codes, Code code) {
        List<Code> next = new ArrayList<>(codes);
        next.add(code);
        return next;
    }
}
