package org.kpiledger.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.Facts;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;

/** The table of roles, told a second time and from the roles' side, and walked cell by cell. */
class EveryRoleMeetsEveryCommandTest {
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    private static final Map<Role, Set<String>> MAY = Map.of(
            Role.PLANNER,
                    Set.of(
                            "RegisterPlan",
                            "AddPriority",
                            "AddTheme",
                            "AddOutcome",
                            "AddOutput",
                            "RecordPlanFact",
                            "NoteDiscrepancy",
                            "AmendPlan",
                            "RenamePlanNode",
                            "RetirePlanNode",
                            "LinkThematicPriority",
                            "LinkSdgTarget",
                            "EstablishBudget",
                            "AllocateBudget",
                            "ReduceAllocation",
                            "TransferBudget",
                            "RecordExpenditure",
                            "ReverseExpenditure",
                            "ImportExpenditures",
                            "RecordCommitment",
                            "ReleaseCommitment",
                            "PledgeFunds",
                            "WithdrawPledge",
                            "ProposeKpi",
                            "RefineKpi",
                            "RetireKpi",
                            "LinkKpi",
                            "AssignKpiOwner",
                            "ReleaseKpiOwner",
                            "CommentOnKpiValue",
                            "EndDelegation",
                            "RaiseRisk",
                            "AddMitigation",
                            "CompleteMitigation",
                            "ReviseMitigation",
                            "MaterialiseRisk",
                            "RequestRiskReassessment",
                            "ReportActivity",
                            "CorrectActivity",
                            "WithdrawActivity",
                            "LinkActivity",
                            "UnlinkActivity",
                            "RespondToFinding"),
            Role.KPI_OWNER,
                    Set.of(
                            "RecordKpiValue",
                            "CorrectKpiValue",
                            "WithdrawKpiValue",
                            "SubmitKpiValue",
                            "VerifyKpiValue",
                            "CommentOnKpiValue",
                            "SetBaseline",
                            "SetTarget",
                            "EndDelegation",
                            "RaiseRisk",
                            "ReportActivity",
                            "LinkActivity"),
            Role.APPROVER,
                    Set.of(
                            "ApproveBudget",
                            "ApproveKpi",
                            "ReturnKpi",
                            "RejectKpi",
                            "ApproveTarget",
                            "ReturnTarget",
                            "VerifyKpiValue",
                            "ReturnKpiValue",
                            "ApproveKpiValue",
                            "CommentOnKpiValue",
                            "OpenPeriod",
                            "ClosePeriod",
                            "CertifyPeriod",
                            "GrantLateEntry",
                            "EndLateEntry",
                            "AcceptRisk",
                            // The sample delegates this role, which nobody else can.
                            "DelegateRole",
                            "EndDelegation"),
            Role.DIRECTOR,
                    Set.of(
                            "AdoptPlan",
                            "AmendPlan",
                            "ClosePlan",
                            "RespondToFinding",
                            "EstablishBudget",
                            "ReviseBudgetTotal",
                            "ApproveBudget",
                            "AssignRiskOwner",
                            "CloseRisk",
                            "SetRiskCadence",
                            "RequestRiskReassessment",
                            "EscalateRisk",
                            "AcceptRisk",
                            "MaterialiseRisk",
                            "ReopenRisk",
                            "AssignKpiOwner",
                            "ReleaseKpiOwner",
                            "CommentOnKpiValue",
                            "EndDelegation"),
            Role.AUDITOR, Set.of("RaiseFinding", "CloseFinding"),
            Role.INTEGRATOR, Set.of(),
            Role.ADMIN, Set.of("GrantRole", "RevokeRole", "AcceptClock", "AcceptRestore", "EndDelegation"));

    @ParameterizedTest
    @EnumSource
    void everyRoleMayGiveJustItsCommands(Role role) {
        Facts facts = holding(role);
        Set<String> given = new TreeSet<>();
        CommandSamples.byName().forEach((name, command) -> {
            if (isAllowed(command, facts)) {
                given.add(name);
            }
        });
        assertThat(given).isEqualTo(new TreeSet<>(MAY.get(role)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void namesTheRoleOrTheAssignmentThatIsNeeded(String name, Intent command) {
        assertThatThrownBy(() -> Authority.authorize(command, ANNA, GivenFacts.none()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                    if (command instanceof DelegateRole delegate) {
                        assertThat(refusal.sentence()).startsWith("You do not hold the role " + delegate.role());
                    } else {
                        assertThat(refusal.sentence())
                                .startsWith(name + " needs ")
                                .contains(neededFor(name));
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void letsTheInstallationDoEverythingWithoutARole(String name, Intent command) {
        assertThat(Authority.authorize(command, ActorId.SYSTEM, GivenFacts.none()))
                .as(name)
                .isEqualTo(Allowed.SYSTEM);
    }

    @Test
    void namesTheRoleUnderWhichTheActorActs() {
        Intent establish = CommandSamples.named("EstablishBudget");
        assertThat(Authority.authorize(establish, ANNA, holding(Role.DIRECTOR))).isEqualTo(Allowed.as("DIRECTOR"));
        assertThat(Authority.authorize(establish, ANNA, holding(Role.DIRECTOR, Role.PLANNER)))
                .isEqualTo(Allowed.as("PLANNER"));
    }

    static Stream<Arguments> commands() {
        return CommandSamples.byName().entrySet().stream()
                .map(command -> Arguments.of(command.getKey(), command.getValue()));
    }

    private static List<String> neededFor(String name) {
        List<String> roles = MAY.entrySet().stream()
                .filter(row -> row.getValue().contains(name))
                .map(row -> row.getKey().name())
                .toList();
        return roles.isEmpty() ? List.of("assigned as owner of this risk") : roles;
    }

    private static Facts holding(Role... roles) {
        GivenFacts facts = GivenFacts.none();
        for (Role role : roles) {
            facts.and(SubjectId.access(ANNA), new RoleGranted(role, null, DAY));
        }
        return facts;
    }

    private static boolean isAllowed(Intent command, Facts facts) {
        try {
            Authority.authorize(command, ANNA, facts);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
