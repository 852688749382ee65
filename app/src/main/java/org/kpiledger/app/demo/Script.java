package org.kpiledger.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Intent;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;

/**
 * What is still to be done in one plan, by days. What was added first to a day is done first on it; what lies behind the
 * end is left out.
 */
final class Script {
    private static final LocalTime BEGIN = LocalTime.of(7, 0);
    private static final int SLOTS = 40;
    private static final int SLOT_SECONDS = 900;

    private final String name;
    private final LocalDate end;
    private final NavigableMap<LocalDate, List<Planned>> days = new TreeMap<>();
    private LocalDate done = LocalDate.MIN;
    private int steps;

    private record Planned(
            ActorId actor, Intent command, @Nullable Line reason) {}

    /**
     * @param name stands in the keys of its commands
     * @param end last day
     */
    Script(String name, LocalDate end) {
        this.name = name;
        this.end = end;
    }

    void on(LocalDate day, ActorId actor, Intent command) {
        add(day, new Planned(actor, command, null));
    }

    void on(LocalDate day, ActorId actor, Intent command, String reason) {
        add(day, new Planned(actor, command, new Line(reason)));
    }

    private void add(LocalDate day, Planned planned) {
        if (!day.isAfter(done)) {
            throw new IllegalStateException("what is told of " + day + " comes too late: " + planned.command());
        }
        if (!day.isAfter(end)) {
            days.computeIfAbsent(day, _ -> new ArrayList<>()).add(planned);
        }
    }

    /** Takes out what is to be done up to the day, in its order, spread over the hours of each day. */
    List<Step> until(LocalDate day) {
        List<Step> due = new ArrayList<>();
        NavigableMap<LocalDate, List<Planned>> head = days.headMap(day, true);
        head.forEach((of, all) -> {
            for (int i = 0; i < all.size(); i++) {
                Planned planned = all.get(i);
                due.add(new Step(
                        moment(of, i * SLOTS / all.size()),
                        "demo:" + name + ":" + ++steps,
                        planned.actor(),
                        planned.command(),
                        planned.reason()));
            }
        });
        head.clear();
        done = day;
        return due;
    }

    private static Instant moment(LocalDate day, int slot) {
        long odd = Math.floorMod(day.toEpochDay() * 7_919 + slot * 104_729L, SLOT_SECONDS);
        return day.atTime(BEGIN).toInstant(ZoneOffset.UTC).plus(Duration.ofSeconds((long) slot * SLOT_SECONDS + odd));
    }
}
