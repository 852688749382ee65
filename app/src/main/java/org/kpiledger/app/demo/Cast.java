package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.kpiledger.edge.accounts.DemoAccounts.Person;
import org.kpiledger.events.ActorId;

/** The people of a simulated installation, none of whom is real; the same for the same seed. */
final class Cast {
    /** When the third owner has handed over to the fourth, and goes. */
    static final LocalDate HANDOVER = LocalDate.of(2025, 7, 28);

    private static final int ACTOR_ID_BYTES = 6;
    private static final int OWNERS = 3;

    private final List<Person> people = new ArrayList<>();
    private final Chance chance;

    final ActorId planner;
    final ActorId planner2;
    final ActorId owner;
    final ActorId owner2;
    final ActorId owner3;
    final ActorId owner4;
    final ActorId approver;
    final ActorId approver2;
    final ActorId deputy;
    final ActorId director;
    final ActorId auditor;
    final ActorId auditor2;
    final ActorId admin;

    Cast(long seed) {
        chance = new Chance(seed, "cast");
        planner = person("planner", "Planner (simulated)", "PLANNER");
        planner2 = person("planner2", "Second planner (simulated)", "PLANNER");
        owner = person("owner", "KPI owner (simulated)", "KPI_OWNER");
        owner2 = person("owner2", "Second KPI owner (simulated)", "KPI_OWNER");
        owner3 = person("owner3", "Third KPI owner, left in 2025 (simulated)", "KPI_OWNER");
        owner4 = person("owner4", "Fourth KPI owner, came in 2024 (simulated)");
        approver = person("approver", "Approver (simulated)", "APPROVER");
        approver2 = person("approver2", "Second approver (simulated)", "APPROVER");
        deputy = person("deputy", "Deputy of the second approver (simulated)");
        director = person("director", "Director (simulated)", "DIRECTOR");
        auditor = person("auditor", "Auditor (simulated)", "AUDITOR");
        auditor2 = person("auditor2", "Second auditor (simulated)", "AUDITOR");
        person("integrator", "Integrator (simulated)", "INTEGRATOR");
        admin = person("admin", "Administrator (simulated)", "ADMIN");
    }

    private ActorId person(String name, String displayName, String... roles) {
        String id = "p-" + HexFormat.of().formatHex(chance.bytes(ACTOR_ID_BYTES));
        people.add(new Person(name, id, displayName, List.of(roles)));
        return new ActorId(id);
    }

    List<Person> people() {
        return List.copyOf(people);
    }

    /** Who owns the KPI of the number on the day. */
    ActorId ownerOf(int kpi, LocalDate day) {
        return switch (kpi % OWNERS) {
            case 0 -> owner;
            case 1 -> owner2;
            default -> day.isBefore(HANDOVER) ? owner3 : owner4;
        };
    }

    boolean isHandedOver(int kpi) {
        return kpi % OWNERS == OWNERS - 1;
    }

    /** A KPI owner who never owns the KPI of the number. */
    ActorId verifierOf(int kpi) {
        return kpi % OWNERS == 0 || kpi % (2 * OWNERS) == 2 ? owner2 : owner;
    }

    /** In August the second approver is away, and the deputy acts for him or her. */
    ActorId approverOf(int turn, LocalDate day) {
        if (turn % 2 == 0) {
            return approver;
        }
        return day.getMonth() == Month.AUGUST ? deputy : approver2;
    }

    ActorId plannerOf(int turn) {
        return turn % 2 == 0 ? planner : planner2;
    }

    /** Who may come to own a risk; none of them ever leaves. */
    List<ActorId> riskOwners() {
        return Stream.of(planner, planner2, owner, owner2).toList();
    }
}
