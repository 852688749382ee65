package org.kpiledger.command.plan;

import java.time.ZoneId;
import java.util.List;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.plan.PlanEvent;
import org.kpiledger.events.plan.PlanRegistered;

/** The rules of registering a plan. */
final class Registration {
    private static final int YEAR_MIN = 1990;
    private static final int YEAR_MAX = 2100;
    private static final int CYCLE_YEARS_MAX = 12;

    private Registration() {}

    static List<PlanEvent> decide(RegisterPlan command, PlanState state) {
        requireCycle(command);
        requireZone(command);
        PlanRegistered registered = new PlanRegistered(
                command.name(),
                command.cycleFrom(),
                command.cycleTo(),
                command.currency(),
                command.zone(),
                command.actionPlan(),
                command.scopeNote(),
                command.document(),
                command.effectiveOn());
        if (registered.equals(state.registration())) {
            return List.of();
        }
        if (state.exists()) {
            throw Refusal.rule(
                    "plan-exists",
                    "The plan " + command.planId()
                            + " is registered already. Choose another id, or add to the plan that is there.");
        }
        return List.of(registered);
    }

    private static void requireCycle(RegisterPlan command) {
        requireYear("cycleFrom", command.cycleFrom());
        requireYear("cycleTo", command.cycleTo());
        if (command.cycleTo() < command.cycleFrom()) {
            throw badCycle("cycleTo", "must not be before cycleFrom");
        }
        if (command.cycleTo() - command.cycleFrom() >= CYCLE_YEARS_MAX) {
            throw badCycle("cycleTo", "makes the cycle longer than " + CYCLE_YEARS_MAX + " fiscal years");
        }
    }

    private static void requireYear(String field, int year) {
        if (year < YEAR_MIN || year > YEAR_MAX) {
            throw badCycle(field, "must be a fiscal year from " + YEAR_MIN + " to " + YEAR_MAX);
        }
    }

    private static Refusal badCycle(String field, String message) {
        return Refusal.field("bad-cycle", field, message);
    }

    private static void requireZone(RegisterPlan command) {
        if (!ZoneId.getAvailableZoneIds().contains(command.zone().value())) {
            throw Refusal.field(
                    "unknown-zone", "zone", "must be a time zone of the IANA database, such as Europe/Zurich");
        }
    }
}
