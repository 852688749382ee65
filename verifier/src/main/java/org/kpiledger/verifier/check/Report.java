package org.kpiledger.verifier.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Every check that was made, in order, and what else must be said. */
public final class Report {
    private final List<Check> checks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void pass(String name, String detail) {
        checks.add(Check.passed(name, detail));
    }

    void fail(String name, String detail) {
        fail(name, detail, 0);
    }

    /** @param position of the first entry that is wrong; 0 where it is not known */
    void fail(String name, String detail, long position) {
        checks.add(Check.failed(name, detail, position));
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    public List<Check> checks() {
        return List.copyOf(checks);
    }

    /** What was not checked, and why. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether there is a check, and none that failed. */
    public boolean passed() {
        return !checks.isEmpty() && checks.stream().allMatch(Check::passed);
    }

    /** The lowest position that a failed check names. */
    public Optional<Long> firstBadPosition() {
        return checks.stream().map(Check::position).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    /** A number of things in words. */
    static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** The check of the name. */
    public Optional<Check> check(String name) {
        return checks.stream().filter(check -> check.name().equals(name)).findFirst();
    }
}
