package org.kpiledger.command.planimport;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.SourceRef;

/** A plan file, and what every command read from it shares. */
record PlanFileContent(Spot root) {
    Spot plan() {
        return root.at("plan");
    }

    Code id() {
        return plan().at("id").code();
    }

    int fiscalYear() {
        return plan().at("fiscalYear").integer();
    }

    CurrencyCode currency() {
        return plan().at("currency").as(CurrencyCode::new);
    }

    /** Everything of a plan counts from the first day of its cycle. */
    LocalDate effectiveOn() {
        return LocalDate.of(plan().at("cycle").at("from").integer(), 1, 1);
    }

    List<Spot> priorities() {
        return root.list("priorities");
    }

    /** The section of a priority, such as {@code 3.1}. */
    static Line sectionOf(Spot priority) {
        return priority.at("source").line();
    }

    /** Where a fact stands: a section, where one is known, and lines in their order, each once. */
    static SourceRef source(@Nullable Line section, IntStream lines) {
        return new SourceRef(section, lines.sorted().distinct().boxed().toList());
    }

    static SourceRef source(@Nullable Line section, Spot... lines) {
        return source(section, Stream.of(lines).mapToInt(Spot::integer));
    }

    static IntStream lines(Spot parent, String field) {
        return parent.list(field).stream().mapToInt(Spot::integer);
    }
}
