package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.command.period.GrantLateEntry;
import org.kpiledger.command.value.ApproveKpiValue;
import org.kpiledger.command.value.CommentOnKpiValue;
import org.kpiledger.command.value.ReturnKpiValue;
import org.kpiledger.command.value.SubmitKpiValue;
import org.kpiledger.command.value.VerifyKpiValue;
import org.kpiledger.command.value.WithdrawKpiValue;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.ReasonCode;

/**
 * The way of one value through its review: its owner states it, another owner verifies and an approver approves.
 *
 * @param kpi the KPI's number
 * @param turn by which the approver is found
 */
record Review(Code plan, Cast cast, ValueId id, int kpi, int turn, Script script) {
    private static final List<String> REMARKS = List.of(
            "Please say next time which office counted this.",
            "In line with the report of the regional office.",
            "The quarter before looks low beside this one.",
            "Confirmed with the focal point.");

    void record(LocalDate day, Stated stated) {
        script.on(day, owner(day), stated.record(id));
    }

    void correct(LocalDate day, Stated stated, ReasonCode code, String reason) {
        script.on(day, owner(day), stated.correct(id, code), reason);
    }

    void submit(LocalDate day) {
        script.on(day, owner(day), new SubmitKpiValue(plan, id));
    }

    void verify(LocalDate day) {
        script.on(day, cast.verifierOf(kpi), new VerifyKpiValue(plan, id, null));
    }

    void approve(LocalDate day) {
        script.on(day, cast.approverOf(turn, day), new ApproveKpiValue(plan, id, null));
    }

    void sendBack(LocalDate day, String reason) {
        script.on(day, cast.approverOf(turn, day), new ReturnKpiValue(plan, id, null), reason);
    }

    void withdraw(LocalDate day, ReasonCode code, String reason) {
        script.on(day, owner(day), new WithdrawKpiValue(plan, id, code), reason);
    }

    void remark(LocalDate day, int which) {
        script.on(
                day,
                cast.approverOf(turn, day),
                new CommentOnKpiValue(plan, id, new Prose(REMARKS.get(which % REMARKS.size()))));
    }

    /** Lets the owner of the day enter this value into its closed period up to another day. */
    void letIn(LocalDate day, LocalDate until, Code code, LocalDate enters, String reason) {
        script.on(
                day,
                cast.approverOf(turn, day),
                new GrantLateEntry(plan, id.period(), code, id.kpi(), id.reportingUnit(), owner(enters), until, day),
                reason);
    }

    private ActorId owner(LocalDate day) {
        return cast.ownerOf(kpi, day);
    }
}
