package org.kpiledger.app.replay;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.audit.AuditLine;
import org.kpiledger.query.answering.Answers;

/** What was replayed, as lines for people. */
final class ReplayText {
    private static final String ABSENT = "-";

    private ReplayText() {}

    static String of(Followed followed) {
        StringBuilder text = new StringBuilder();
        mark(text, followed.asOf());
        line(text, followed.subject() + " as known at " + moment(followed.asOf()));
        line(text, "");
        followed.lines().forEach(entry -> line(text, of(entry)));
        line(text, "");
        line(text, "After " + count(followed.lines().size(), "entry", "entries") + ":");
        fields(text, followed.state());
        return text.toString();
    }

    static String of(AuditLine line) {
        String actor = line.actor()
                + (line.role() == null ? "" : " as " + line.role())
                + (line.onBehalfOf() == null ? "" : " for " + line.onBehalfOf());
        String reason = line.reason() == null ? "" : ", \"" + line.reason() + "\"";
        TreeSet<String> fields = new TreeSet<>(line.before().keySet());
        fields.addAll(line.after().keySet());
        String changes = fields.stream()
                .map(field -> field + " " + oneLine(line.before().get(field)) + " -> "
                        + oneLine(line.after().get(field)))
                .collect(Collectors.joining("; "));
        return "@" + line.position() + " " + Answers.text(line.time()) + " " + line.type() + " by " + actor + reason
                + ": " + changes;
    }

    static String of(Summary summary) {
        StringBuilder text = new StringBuilder();
        AsOf asOf = summary.asOf();
        mark(text, asOf);
        line(text, "The log as known at " + moment(asOf) + ", for " + asOf.validAt());
        for (Summary.Plan plan : summary.plans()) {
            line(text, "");
            line(text, plan.header().planId() + ", " + name(plan.header().name()) + ": " + plan.status());
            plan.budgets().forEach(budget -> budget(text, budget));
        }
        line(text, "");
        line(text, "Subjects, by the state that their entries stated last");
        summary.states()
                .forEach((kind, states) -> line(text, String.format(Locale.ROOT, "  %-12s %s", kind, counts(states))));
        line(text, "");
        line(text, count(summary.entries(), "entry", "entries") + ", by type");
        summary.types().forEach((type, number) -> line(text, String.format(Locale.ROOT, "  %7d  %s", number, type)));
        return text.toString();
    }

    /** In English where there is such a name, else in the first of its languages. */
    private static String name(LocalizedName name) {
        SortedMap<String, String> byLanguage = name.byLanguage();
        return Objects.requireNonNullElseGet(
                byLanguage.get("en"), () -> byLanguage.values().iterator().next());
    }

    private static void mark(StringBuilder text, AsOf asOf) {
        if (asOf.simulated() != null) {
            line(text, "SIMULATED: nothing of this happened.");
        }
    }

    private static void budget(StringBuilder text, AllocationsView budget) {
        line(
                text,
                "  budget " + budget.fiscalYear() + ", " + budget.currency() + ": total "
                        + budget.total().toPlainString() + ", allocated "
                        + budget.allocated().toPlainString() + ", unallocated "
                        + budget.unallocated().toPlainString() + ", spent "
                        + budget.spent().toPlainString());
        budget.nodes()
                .forEach(node -> line(
                        text,
                        String.format(
                                Locale.ROOT,
                                "    %-12s allocated %15s  spent %15s",
                                node.code(),
                                node.amount().toPlainString(),
                                node.spent().toPlainString())));
    }

    private static String counts(SortedMap<String, Long> states) {
        long all = states.values().stream().mapToLong(Long::longValue).sum();
        return all
                + states.entrySet().stream()
                        .map(state -> state.getKey() + " " + state.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static void fields(StringBuilder text, Map<String, String> fields) {
        int width = fields.keySet().stream().mapToInt(String::length).max().orElse(1);
        fields.forEach((field, value) ->
                line(text, String.format(Locale.ROOT, "  %-" + width + "s  %s", field, oneLine(value))));
    }

    private static String moment(AsOf asOf) {
        return "@" + asOf.position() + ", " + Answers.text(Objects.requireNonNull(asOf.knownAt()));
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** A long text may have lines of its own. */
    private static String oneLine(@Nullable String value) {
        return value == null ? ABSENT : value.replaceAll("\\R", " ");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
