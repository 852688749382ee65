package org.kpiledger.web.commands;

import static org.kpiledger.web.commands.Field.Kind.ACTOR;
import static org.kpiledger.web.commands.Field.Kind.AMOUNT;
import static org.kpiledger.web.commands.Field.Kind.CHOICE;
import static org.kpiledger.web.commands.Field.Kind.CODES;
import static org.kpiledger.web.commands.Field.Kind.DATE;
import static org.kpiledger.web.commands.Field.Kind.DAY;
import static org.kpiledger.web.commands.Field.Kind.FIXED;
import static org.kpiledger.web.commands.Field.Kind.FIXED_AMOUNT;
import static org.kpiledger.web.commands.Field.Kind.FIXED_NUMBER;
import static org.kpiledger.web.commands.Field.Kind.FLAG;
import static org.kpiledger.web.commands.Field.Kind.KPI;
import static org.kpiledger.web.commands.Field.Kind.LINE;
import static org.kpiledger.web.commands.Field.Kind.LINES;
import static org.kpiledger.web.commands.Field.Kind.MEASURES;
import static org.kpiledger.web.commands.Field.Kind.NAME;
import static org.kpiledger.web.commands.Field.Kind.NODE;
import static org.kpiledger.web.commands.Field.Kind.PRIORITY;
import static org.kpiledger.web.commands.Field.Kind.PROSE;
import static org.kpiledger.web.commands.Field.Kind.REGION;
import static org.kpiledger.web.commands.Field.Kind.TEXT;
import static org.kpiledger.web.commands.Field.Kind.THEME;
import static org.kpiledger.web.commands.Field.needed;
import static org.kpiledger.web.commands.Field.optional;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A command that has a form, with its fields in the order of the form and the roles that it is offered to. Who may give it
 * is judged by the API.
 */
public enum Form {
    RAISE_RISK(
            "RaiseRisk",
            Place.RISKS,
            Set.of("PLANNER", "KPI_OWNER"),
            needed("riskId", LINE),
            optional("node", NODE),
            needed("perspective", NAME),
            needed("description", TEXT),
            needed("probability", CHOICE),
            needed("impact", CHOICE),
            optional("residualProbability", CHOICE),
            optional("residualImpact", CHOICE)),
    REASSESS_RISK(
            "ReassessRisk",
            Place.RISKS,
            Set.of(),
            needed("riskId", FIXED),
            needed("probability", CHOICE),
            needed("impact", CHOICE),
            optional("residualProbability", CHOICE),
            optional("residualImpact", CHOICE)),
    CONFIRM_RISK_UNCHANGED(
            "ConfirmRiskUnchanged", Place.RISKS, Set.of(), needed("riskId", FIXED), optional("note", PROSE)),
    ASSIGN_RISK_OWNER(
            "AssignRiskOwner", Place.RISKS, Set.of("DIRECTOR"), needed("riskId", FIXED), needed("owner", ACTOR)),
    ACCEPT_RISK_OWNERSHIP("AcceptRiskOwnership", Place.RISKS, Set.of(), needed("riskId", FIXED)),
    DECLINE_RISK_OWNERSHIP(
            "DeclineRiskOwnership", Place.RISKS, Set.of(), needed("riskId", FIXED), needed("rationale", PROSE)),
    ADD_MITIGATION(
            "AddMitigation",
            Place.RISKS,
            Set.of("PLANNER"),
            needed("riskId", FIXED),
            needed("mitigation", LINE),
            needed("text", TEXT),
            optional("owner", ACTOR),
            optional("dueOn", DATE)),
    REVISE_MITIGATION(
            "ReviseMitigation",
            Place.RISKS,
            Set.of("PLANNER"),
            needed("riskId", FIXED),
            needed("mitigation", FIXED),
            optional("owner", ACTOR),
            optional("dueOn", DATE),
            optional("effectiveOn", DAY)),
    COMPLETE_MITIGATION(
            "CompleteMitigation",
            Place.RISKS,
            Set.of("PLANNER"),
            needed("riskId", FIXED),
            needed("mitigation", FIXED),
            optional("effectiveOn", DAY)),
    ESCALATE_RISK("EscalateRisk", Place.RISKS, Set.of("DIRECTOR"), needed("riskId", FIXED), needed("rationale", PROSE)),
    ACCEPT_RISK(
            "AcceptRisk",
            Place.RISKS,
            Set.of("DIRECTOR", "APPROVER"),
            needed("riskId", FIXED),
            needed("rationale", PROSE),
            optional("until", DAY)),
    MATERIALISE_RISK(
            "MaterialiseRisk",
            Place.RISKS,
            Set.of("DIRECTOR", "PLANNER"),
            needed("riskId", FIXED),
            needed("description", PROSE),
            needed("date", DATE)),
    CLOSE_RISK("CloseRisk", Place.RISKS, Set.of("DIRECTOR"), needed("riskId", FIXED), needed("rationale", PROSE)),
    REOPEN_RISK("ReopenRisk", Place.RISKS, Set.of("DIRECTOR"), needed("riskId", FIXED), needed("rationale", PROSE)),

    REPORT_ACTIVITY(
            "ReportActivity",
            Place.ACTIVITIES,
            Set.of("PLANNER", "KPI_OWNER"),
            needed("activityId", LINE),
            needed("summary", TEXT),
            needed("priority", PRIORITY),
            optional("theme", THEME),
            needed("status", CHOICE),
            needed("date", DATE),
            optional("dateEnd", DATE),
            needed("region", REGION),
            optional("countries", CODES),
            optional("partners", LINES),
            optional("kpi", KPI)),
    CORRECT_ACTIVITY(
            "CorrectActivity",
            Place.ACTIVITIES,
            Set.of("PLANNER"),
            needed("activityId", FIXED),
            needed("summary", TEXT),
            needed("priority", PRIORITY),
            optional("theme", THEME),
            needed("status", CHOICE),
            needed("date", DATE),
            optional("dateEnd", DATE),
            needed("region", REGION),
            optional("countries", CODES),
            optional("partners", LINES),
            optional("kpi", KPI),
            needed("reasonCode", CHOICE)),
    WITHDRAW_ACTIVITY(
            "WithdrawActivity",
            Place.ACTIVITIES,
            Set.of("PLANNER"),
            needed("activityId", FIXED),
            needed("reasonCode", CHOICE)),

    ESTABLISH_BUDGET(
            "EstablishBudget",
            Place.BUDGET,
            Set.of("PLANNER", "DIRECTOR"),
            needed("fiscalYear", FIXED_NUMBER),
            needed("total", AMOUNT)),
    ALLOCATE_BUDGET(
            "AllocateBudget",
            Place.BUDGET,
            Set.of("PLANNER"),
            needed("fiscalYear", FIXED_NUMBER),
            needed("node", NODE),
            needed("amount", AMOUNT)),
    REDUCE_ALLOCATION(
            "ReduceAllocation",
            Place.BUDGET,
            Set.of("PLANNER"),
            needed("fiscalYear", FIXED_NUMBER),
            needed("node", NODE),
            needed("amount", AMOUNT)),
    TRANSFER_BUDGET(
            "TransferBudget",
            Place.BUDGET,
            Set.of("PLANNER"),
            needed("fiscalYear", FIXED_NUMBER),
            needed("from", NODE),
            needed("to", NODE),
            needed("amount", AMOUNT)),
    RECORD_EXPENDITURE(
            "RecordExpenditure",
            Place.BUDGET,
            Set.of("PLANNER"),
            needed("fiscalYear", FIXED_NUMBER),
            needed("node", NODE),
            needed("amount", AMOUNT),
            needed("reference", LINE),
            optional("commitment", LINE),
            needed("date", DAY)),
    REVERSE_EXPENDITURE(
            "ReverseExpenditure",
            Place.BUDGET,
            Set.of("PLANNER"),
            needed("fiscalYear", FIXED_NUMBER),
            needed("reference", LINE),
            needed("date", DAY)),

    RECORD_COMMITMENT(
            "RecordCommitment",
            Place.BUDGET,
            Set.of("PLANNER"),
            needed("fiscalYear", FIXED_NUMBER),
            needed("node", NODE),
            needed("amount", AMOUNT),
            needed("reference", LINE),
            optional("counterparty", LINE),
            needed("date", DAY)),
    RELEASE_COMMITMENT(
            "ReleaseCommitment",
            Place.BUDGET,
            Set.of("PLANNER"),
            needed("fiscalYear", FIXED_NUMBER),
            needed("reference", LINE),
            needed("amount", AMOUNT),
            needed("date", DAY)),
    REVISE_BUDGET_TOTAL(
            "ReviseBudgetTotal",
            Place.BUDGET,
            Set.of("DIRECTOR"),
            needed("fiscalYear", FIXED_NUMBER),
            needed("total", AMOUNT),
            optional("effectiveOn", DAY)),
    APPROVE_BUDGET(
            "ApproveBudget",
            Place.BUDGET,
            Set.of("APPROVER", "DIRECTOR"),
            needed("fiscalYear", FIXED_NUMBER),
            needed("total", FIXED_AMOUNT),
            optional("document", LINE),
            optional("effectiveOn", DAY)),

    OPEN_PERIOD("OpenPeriod", Place.PERIODS, Set.of("APPROVER"), needed("period", FIXED)),
    CLOSE_PERIOD("ClosePeriod", Place.PERIODS, Set.of("APPROVER"), needed("period", FIXED)),
    CERTIFY_PERIOD(
            "CertifyPeriod", Place.PERIODS, Set.of("APPROVER"), needed("period", FIXED), optional("document", LINE)),
    GRANT_LATE_ENTRY(
            "GrantLateEntry",
            Place.PERIODS,
            Set.of("APPROVER"),
            needed("period", FIXED),
            needed("code", LINE),
            optional("kpi", KPI),
            optional("reportingUnit", REGION),
            optional("grantee", ACTOR),
            needed("until", DAY)),
    END_LATE_ENTRY("EndLateEntry", Place.PERIODS, Set.of("APPROVER"), needed("period", FIXED), needed("code", FIXED)),

    PROPOSE_KPI(
            "ProposeKpi",
            Place.KPIS,
            Set.of("PLANNER"),
            needed("kpi", LINE),
            needed("theme", THEME),
            needed("name", TEXT),
            needed("measures", MEASURES),
            optional("frequency", CHOICE),
            optional("dataSource", TEXT),
            optional("method", TEXT),
            optional("note", TEXT),
            optional("evidenceRequired", FLAG),
            optional("effectiveOn", DAY)),
    REFINE_KPI(
            "RefineKpi",
            Place.KPIS,
            Set.of("PLANNER"),
            needed("kpi", FIXED),
            needed("comparability", CHOICE),
            needed("meeting", LINE),
            needed("document", LINE),
            needed("name", TEXT),
            needed("measures", MEASURES),
            optional("frequency", CHOICE),
            optional("dataSource", TEXT),
            optional("method", TEXT),
            optional("note", TEXT),
            optional("evidenceRequired", FLAG),
            optional("effectiveOn", DAY)),
    APPROVE_KPI(
            "ApproveKpi",
            Place.KPIS,
            Set.of("APPROVER"),
            needed("kpi", FIXED),
            needed("version", FIXED_NUMBER),
            optional("meeting", LINE),
            optional("document", LINE),
            optional("effectiveOn", DAY)),
    RETURN_KPI("ReturnKpi", Place.KPIS, Set.of("APPROVER"), needed("kpi", FIXED), needed("version", FIXED_NUMBER)),
    REJECT_KPI(
            "RejectKpi",
            Place.KPIS,
            Set.of("APPROVER"),
            needed("kpi", FIXED),
            needed("version", FIXED_NUMBER),
            optional("meeting", LINE),
            optional("document", LINE)),
    RETIRE_KPI(
            "RetireKpi",
            Place.KPIS,
            Set.of("PLANNER"),
            needed("kpi", FIXED),
            needed("document", LINE),
            optional("effectiveOn", DAY)),
    ASSIGN_KPI_OWNER(
            "AssignKpiOwner",
            Place.KPIS,
            Set.of("DIRECTOR", "PLANNER"),
            needed("kpi", FIXED),
            needed("owner", ACTOR),
            optional("effectiveOn", DAY)),
    RELEASE_KPI_OWNER(
            "ReleaseKpiOwner",
            Place.KPIS,
            Set.of("DIRECTOR", "PLANNER"),
            needed("kpi", FIXED),
            needed("owner", FIXED),
            optional("effectiveOn", DAY));

    /** What makes a thing that was not there has no earlier state which somebody could have looked at. */
    private static final Set<String> BEGINNERS =
            Set.of("RaiseRisk", "ReportActivity", "RecordExpenditure", "RecordCommitment", "ProposeKpi");

    /** Of these the ledger wants to know why, in the user's own words. */
    private static final Set<String> WITH_REASON = Set.of("GrantLateEntry", "ReturnKpi", "RejectKpi");

    private static final Set<String> OF_RISK_OWNER = Set.of(
            "ReassessRisk",
            "ConfirmRiskUnchanged",
            "AcceptRiskOwnership",
            "DeclineRiskOwnership",
            "AddMitigation",
            "ReviseMitigation",
            "CompleteMitigation",
            "EscalateRisk",
            "MaterialiseRisk");

    private final String command;
    private final Place place;
    private final Set<String> roles;
    private final List<Field> fields;

    Form(String command, Place place, Set<String> roles, Field... fields) {
        this.command = command;
        this.place = place;
        this.roles = roles;
        this.fields = List.of(fields);
    }

    static Optional<Form> named(String command) {
        return Arrays.stream(values())
                .filter(form -> form.command.equals(command))
                .findFirst();
    }

    public String command() {
        return command;
    }

    public Place place() {
        return place;
    }

    public Set<String> roles() {
        return roles;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Whether the owner of a risk may give it, whatever roles he or she has. */
    public boolean isOfRiskOwner() {
        return OF_RISK_OWNER.contains(command);
    }

    public boolean needsReason() {
        return WITH_REASON.contains(command);
    }

    /** Whether it changes something that the user looked at before. */
    boolean changesWhatIsThere() {
        return !BEGINNERS.contains(command);
    }

    public boolean isAboutMoney() {
        return fields.stream().anyMatch(field -> field.kind() == AMOUNT || field.kind() == FIXED_AMOUNT);
    }

    /** The first that it is opened with and that is not known, as where somebody typed the address of the form. */
    Optional<String> missing(Map<String, String> known) {
        return fields.stream()
                .filter(field -> field.required() && field.isOfTheAddress())
                .map(Field::name)
                .filter(name -> !known.containsKey(name))
                .findFirst();
    }

    /** What its inputs are called, in their order. */
    public List<String> inputs() {
        return Stream.concat(fields.stream().flatMap(field -> field.inputs().stream()), Stream.of("reason"))
                .toList();
    }
}
