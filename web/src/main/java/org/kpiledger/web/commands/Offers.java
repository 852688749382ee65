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
                .filter(form -> !form.command().equals(status.equals("ESCALATED") ? "EscalateRisk" : ""))
                .filter(form -> own && form.isOfRiskOwner() || rights.hasOneOf(form.roles()))
                .map(Form::command)
                .toList();
    }

    /** Whether the user may say that a mitigation of a risk is done. */
    public boolean completes(@Nullable String owner) {
        return has(Form.COMPLETE_MITIGATION.command()) || owner != null && rights.isUser(owner);
    }
}
