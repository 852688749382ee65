package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.kpiledger.command.access.DelegateRole;
import org.kpiledger.command.access.GrantRole;
import org.kpiledger.command.access.RevokeRole;
import org.kpiledger.events.access.Role;

/** Who comes, who goes and who stands in for whom; told once for the whole installation. */
record Roles(Cast cast) implements Storyline {
    @Override
    public void tell(YearMonth month, Script script) {
        if (month.equals(YearMonth.of(2024, 1))) {
            LocalDate day = Workdays.nth(month, 10);
            script.on(day, cast.admin, new GrantRole(cast.owner4, Role.KPI_OWNER, null, day), "New focal point");
        }
        if (month.equals(YearMonth.from(Cast.HANDOVER))) {
            LocalDate day = Workdays.after(Cast.HANDOVER, 2);
            script.on(
                    day,
                    cast.admin,
                    new RevokeRole(cast.owner3, Role.KPI_OWNER, null, day),
                    "Leaves; the KPIs are handed over");
        }
        if (month.getMonth() == Month.JULY) {
            LocalDate day = Workdays.nth(month, 18);
            LocalDate until = LocalDate.of(month.getYear(), Month.AUGUST, 31);
            script.on(
                    day,
                    cast.approver2,
                    new DelegateRole(cast.deputy, Role.APPROVER, null, until, day),
                    "Home leave in August");
        }
    }
}
