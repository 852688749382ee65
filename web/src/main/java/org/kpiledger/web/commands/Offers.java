package org.kpiledger.web.commands;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Rights;

/** The forms that a page offers its user. */
public final class Offers {
    private static final List<Form> OF_OPEN_RISK = List.of(
            Form.REASSESS_RISK,
            Form.CONFIRM_RISK_UNCHANGED,
            Form.ADD_MITIGATION,
            Form.ASSIGN_RISK_OWNER,
            Form.ESCALATE_RISK,
            Form.ACCEPT_RISK,
            Form.MATERIALISE_RISK,
            Form.CLOSE_RISK);

    private static final List<Form> OF_NEW_OWNER = List.of(Form.ACCEPT_RISK_OWNERSHIP, Form.DECLINE_RISK_OWNERSHIP);

    private static final List<Form> OF_MITIGATION = List.of(Form.COMPLETE_MITIGATION, Form.REVISE_MITIGATION);

    private static final List<String> OF_BUDGET = List.of(
            "AllocateBudget",
            "TransferBudget",
            "ReduceAllocation",
            "RecordCommitment",
            "RecordExpenditure",
            "ReverseExpenditure",
            "ReviseBudgetTotal");

    private static final List<String> OF_PROPOSAL = List.of("ApproveKpi", "ReturnKpi", "RejectKpi");

    private final Rights rights;

    public Offers(Rights rights) {
        this.rights = rights;
    }

    /** Whether the user has a role for a command. */
    public boolean has(String command) {
        return Form.named(command).filter(form -> rights.hasOneOf(form.roles())).isPresent();
    }

    /** Those of some commands that the user has a role for. */
    public List<String> of(List<String> commands) {
        return commands.stream().filter(this::has).toList();
    }

    /**
     * The commands on a risk.
     *
     * @param takenOn whether its owner has taken it on
     */
    public List<String> ofRisk(String status, @Nullable String owner, boolean takenOn) {
        boolean own = owner != null && rights.isUser(owner);
        Stream<Form> wanted = status.equals("CLOSED")
                ? Stream.of()
                : Stream.concat(takenOn ? Stream.of() : OF_NEW_OWNER.stream(), OF_OPEN_RISK.stream());
        return Stream.concat(wanted, status.equals("OPEN") ? Stream.of() : Stream.of(Form.REOPEN_RISK))
                .filter(form -> form != Form.ESCALATE_RISK || !status.equals("ESCALATED"))
                .filter(form -> own && form.isOfRiskOwner() || rights.hasOneOf(form.roles()))
                .map(Form::command)
                .toList();
    }

    /** The commands on a mitigation of a risk that is not completed. */
    public List<String> ofMitigation(@Nullable String owner) {
        boolean own = owner != null && rights.isUser(owner);
        return OF_MITIGATION.stream()
                .filter(form -> own || rights.hasOneOf(form.roles()))
                .map(Form::command)
                .toList();
    }

    /**
     * The commands on a KPI, but for decisions on a proposal.
     *
     * @param latest the state of its last definition
     * @param inForce whether a definition is approved
     */
    public List<String> ofKpi(String latest, boolean inForce, boolean retired) {
        if (retired) {
            return List.of();
        }
        boolean pending = latest.equals("PROPOSED");
        Stream<String> next = inForce && !pending
                ? Stream.of("RefineKpi")
                : inForce || pending ? Stream.of() : Stream.of("ProposeKpi");
        return of(Stream.concat(next, Stream.of("AssignKpiOwner", "RetireKpi")).toList());
    }

    /** The decisions on a proposed definition: whoever proposed it does not approve it. */
    public List<String> ofProposal(String proposer) {
        return of(OF_PROPOSAL).stream()
                .filter(command -> !command.equals("ApproveKpi") || !rights.isUser(proposer))
                .toList();
    }

    /**
     * The commands on the budget of a year.
     *
     * @param status PRELIMINARY or FINAL; absent where there is none
     */
    public List<String> ofBudget(@Nullable String status) {
        if (status == null) {
            return of(List.of("EstablishBudget"));
        }
        Stream<String> approval = status.equals("PRELIMINARY") ? Stream.of("ApproveBudget") : Stream.of();
        return of(Stream.concat(OF_BUDGET.stream(), approval).toList());
    }
}
