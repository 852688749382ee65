package org.kpiledger.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kpiledger.app.demo.Blueprint.Measured;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.kpi.Category;
import org.kpiledger.events.kpi.Disaggregation;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.value.Part;

/** What one measure comes to, quarter by quarter: towards its aims, with noise. */
final class Figures {
    private static final int PERCENT = 100;

    private final Measured measured;
    private final Aims aims;
    private final Chance chance;
    private final Function<String, Sha256> evidence;
    private final List<Code> members = new ArrayList<>();
    private final List<Code> left;

    /** @param evidence keeps a text and answers its digest */
    Figures(Measured measured, Aims aims, Chance chance, Function<String, Sha256> evidence) {
        this.measured = measured;
        this.aims = aims;
        this.chance = chance;
        this.evidence = evidence;
        this.left = new ArrayList<>(
                Regions.countries().stream().map(Country::value).map(Code::new).toList());
    }

    /**
     * The figure of a quarter, to be asked for in their order.
     *
     * @param share of the whole that one unit reports, 1 for all of it
     */
    Stated of(Quarter quarter, double share, boolean withEvidence) {
        double expected = aims.expected(quarter.year(), quarter.number());
        Stated blank = new Stated(
                PartialDate.of(quarter.last()),
                null,
                null,
                null,
                List.of(),
                Targets.currency(measured),
                List.of(),
                withEvidence ? List.of(evidence.apply(report(quarter))) : List.of(),
                null,
                null);
        return switch (aims.kind()) {
            case MEMBERS -> blank.naming(grownTo(chance.about(expected, 0.04)));
            case FLOW -> brokenDown(blank.counting(whole(chance.about(expected * share, 0.18))));
            case LEVEL -> level(blank, chance.about(expected, 0.02));
        };
    }

    /** Another figure in place of one that was wrong; it differs. */
    Stated corrected(Stated former) {
        return switch (aims.kind()) {
            case MEMBERS ->
                former.members().size() > 1
                        ? former.naming(
                                former.members().subList(0, former.members().size() - 1))
                        : former.naming(List.of(new Code("KEN"), new Code("FJI"), new Code("PER")));
            case FLOW -> brokenDown(former.counting(less(former)));
            case LEVEL -> lower(former);
        };
    }

    private Quantity less(Stated former) {
        long stated = former.value() == null ? 0 : former.value().value().longValue();
        return Quantity.of(stated < 10 ? stated + 1 : stated * chance.between(85, 96) / PERCENT);
    }

    private String report(Quarter quarter) {
        return "Simulated report of the offices for " + quarter.period() + " on " + measured.code() + ", "
                + measured.measure().code() + ".\nNothing in it ever happened.\n";
    }

    private List<Code> grownTo(double count) {
        while (members.size() < Math.max(1, Math.round(count)) && !left.isEmpty()) {
            members.add(left.remove(chance.between(0, left.size() - 1)));
        }
        return members;
    }

    private Quantity whole(double count) {
        return Quantity.of(Math.max(0, Math.round(count)));
    }

    private Stated lower(Stated former) {
        Quantity part = former.numerator();
        Quantity whole = former.denominator();
        if (part != null && whole != null) {
            long counted = part.value().longValue();
            return former.sharing(Quantity.of(counted < 4 ? counted + 1 : counted - chance.between(1, 3)), whole);
        }
        BigDecimal stated =
                former.value() == null ? BigDecimal.ONE : former.value().value();
        return former.counting(new Quantity(stated.multiply(BigDecimal.valueOf(chance.between(90, 97)))
                .divide(BigDecimal.valueOf(PERCENT), stated.scale(), RoundingMode.DOWN)));
    }

    private Stated level(Stated blank, double level) {
        ValueType type = measured.measure().valueType();
        return switch (type) {
            case PERCENT -> {
                long asked = chance.between(110, 190);
                yield blank.sharing(
                        Quantity.of(Math.clamp(Math.round(asked * level / PERCENT), 0, asked)), Quantity.of(asked));
            }
            case RATIO ->
                blank.counting(
                        new Quantity(BigDecimal.valueOf(Math.min(level, 5)).setScale(2, RoundingMode.HALF_UP)));
            case COUNT, MONEY -> blank.counting(whole(level));
        };
    }

    /** By one dimension with a closed list, its categories' parts adding up to the whole. */
    private Stated brokenDown(Stated stated) {
        Quantity value = stated.value();
        if (value == null || measured.measure().valueType() != ValueType.COUNT) {
            return stated;
        }
        return measured.measure().disaggregation().stream()
                .filter(dimension -> !dimension.categories().isEmpty())
                .findFirst()
                .map(dimension -> stated.with(parts(dimension, value.value().longValueExact())))
                .orElse(stated);
    }

    private List<Part> parts(Disaggregation dimension, long whole) {
        List<Part> parts = new ArrayList<>();
        long rest = whole;
        List<Category> categories = dimension.categories();
        for (int i = 0; i < categories.size(); i++) {
            boolean last = i == categories.size() - 1;
            long part = last ? rest : rest * chance.between(30, 60) / PERCENT;
            parts.add(new Part(dimension.dimension(), categories.get(i).code(), Quantity.of(part)));
            rest -= part;
        }
        return parts;
    }
}
