package org.kpiledger.command.kpi;

import java.util.List;
import java.util.Optional;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.Steps;
import org.kpiledger.command.roles.AccessState;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.kpi.KpiEvent;
import org.kpiledger.events.kpi.KpiOwnerAssigned;
import org.kpiledger.events.kpi.KpiOwnerReleased;

/** Who answers for the values of a KPI. */
final class Owners {
    private Owners() {}

    static List<KpiEvent> assign(AssignKpiOwner command, KpiState state, Facts facts) {
        AccessState access = facts.state(SubjectId.access(command.owner()), AccessState.FOLDING);
        if (!access.holds(Role.KPI_OWNER)) {
            throw Refusal.field(
                    "not-a-kpi-owner",
                    "owner",
                    "must name somebody who holds the role KPI_OWNER; have it granted first");
        }
        Optional<Owner> known = state.owner(command.owner());
        if (known.isPresent()) {
            Steps.requireInOrder(command.effectiveOn(), known.get().from());
            return List.of();
        }
        return List.of(new KpiOwnerAssigned(command.owner(), command.effectiveOn()));
    }

    static List<KpiEvent> release(ReleaseKpiOwner command, KpiState state) {
        Owner owner = state.owner(command.owner())
                .orElseThrow(() -> Refusal.field("not-an-owner", "owner", "names nobody who owns " + command.kpi()));
        Steps.requireInOrder(command.effectiveOn(), owner.from());
        return List.of(new KpiOwnerReleased(command.owner(), command.effectiveOn()));
    }
}
