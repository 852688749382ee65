package org.kpiledger.events;

import static org.kpiledger.events.Sampling.ANNA;
import static org.kpiledger.events.Sampling.BORIS;
import static org.kpiledger.events.Sampling.OP_23;
import static org.kpiledger.events.Sampling.ORIGIN;
import static org.kpiledger.events.Sampling.START;
import static org.kpiledger.events.Sampling.byHand;
import static org.kpiledger.events.Sampling.system;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.access.DelegationEnded;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.codec.Channel;
import org.kpiledger.events.installation.ClockAccepted;
import org.kpiledger.events.installation.LogOpened;
import org.kpiledger.events.installation.RestoreAccepted;

/** One event of every type of the installation and of access to it. */
final class AccessSamples {
    private AccessSamples() {}

    static List<Sample> all() {
        return List.of(
                system(1, SubjectId.INSTALLATION, 0, Channel.SYSTEM, new LogOpened(new Line(ORIGIN))),
                system(
                        2,
                        SubjectId.access(ANNA),
                        0,
                        Channel.SYSTEM,
                        new RoleGranted(Role.KPI_OWNER, new Scope(OP_23, null, new Code("ASP")), START)),
                byHand(
                        31,
                        SubjectId.access(ANNA),
                        1,
                        "ADMIN",
                        null,
                        new RoleRevoked(
                                Role.KPI_OWNER, new Scope(OP_23, null, new Code("ASP")), LocalDate.of(2023, 12, 31))),
                byHand(
                        32,
                        SubjectId.INSTALLATION,
                        1,
                        "ADMIN",
                        "the time server was wrong since noon",
                        new ClockAccepted(
                                new Moment("2026-11-23T07:15:32.000250Z"), new Moment("2026-11-23T09:15:31.000417Z"))),
                byHand(
                        33,
                        SubjectId.access(BORIS),
                        0,
                        "APPROVER",
                        "on leave in July",
                        new RoleDelegated(
                                ANNA,
                                Role.APPROVER,
                                new Scope(OP_23, new Code("P1"), null),
                                LocalDate.of(2024, 6, 28),
                                LocalDate.of(2024, 7, 31),
                                null)),
                byHand(
                        34,
                        SubjectId.access(BORIS),
                        1,
                        "APPROVER",
                        "back early",
                        new DelegationEnded(
                                ANNA,
                                Role.APPROVER,
                                new Scope(OP_23, new Code("P1"), null),
                                LocalDate.of(2024, 7, 20))),
                byHand(
                        250,
                        SubjectId.INSTALLATION,
                        2,
                        "ADMIN",
                        "the disk failed, and the backup of the night before was put back",
                        new RestoreAccepted(
                                Position.of(1_200),
                                new Sha256("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                                new Line("witness auditor.example"))));
    }
}
