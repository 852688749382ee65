package org.kpiledger.app.demo;

import java.util.List;
import org.kpiledger.app.demo.Blueprint.Measured;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.ValueType;

/**
 * Where a measure begins, what it is to reach, and how fast it comes there.
 *
 * @param begin before the plan; nothing for what is counted as it flows
 * @param end at the end of the cycle, or in all of it for what flows
 * @param pace 1 for one that just comes there
 */
record Aims(Kind kind, double begin, double end, double pace) {
    /** How a measure grows. */
    enum Kind {
        /** What was done in each quarter is counted. */
        FLOW,
        /** Countries or the like are named, and come to be more. */
        MEMBERS,
        /** A state is looked at. */
        LEVEL
    }

    /** How much of what flows is wanted in each year, and how far a state shall have come at its end. */
    private static final List<Double> FLOW_OF_YEARS = List.of(0.18, 0.24, 0.28, 0.30);

    private static final List<Double> WAY_OF_YEARS = List.of(0.0, 0.25, 0.5, 0.77, 1.0);

    /** The last quarter has most of a year. */
    private static final List<Double> WAY_OF_QUARTERS = List.of(0.0, 0.15, 0.40, 0.65, 1.0);

    private static final int FIRST_YEAR = 2023;

    static Kind kindOf(Measured measured) {
        return switch (measured.measure().aggregation()) {
            case DISTINCT -> Kind.MEMBERS;
            case SUM -> Kind.FLOW;
            case LATEST, AVERAGE -> Kind.LEVEL;
        };
    }

    /** How the values of successive quarters make a year. */
    static ReportingMethod reportingOf(Aggregation aggregation) {
        return switch (aggregation) {
            case DISTINCT -> ReportingMethod.CUMULATIVE;
            case SUM -> ReportingMethod.INCREMENTAL;
            case LATEST, AVERAGE -> ReportingMethod.LATEST;
        };
    }

    static Aims draw(Measured measured, double pace, Chance chance) {
        double own = Math.max(0.3, chance.about(pace, 0.08));
        Kind kind = kindOf(measured);
        return switch (kind) {
            case MEMBERS -> new Aims(kind, chance.between(3, 8), chance.between(18, 42), own);
            case FLOW -> new Aims(kind, 0, flow(measured, chance), own);
            case LEVEL -> level(measured, own, chance);
        };
    }

    private static double flow(Measured measured, Chance chance) {
        return switch (measured.measure().unit().value()) {
            case "CHF" -> chance.between(8, 60) * 100_000;
            case "PERSON", "STAKEHOLDER" -> chance.between(15, 160) * 100;
            case "PAGE_VIEW", "DOWNLOAD" -> chance.between(50, 600) * 1_000;
            case "MEMBER" -> chance.between(40, 90);
            default -> chance.between(16, 90);
        };
    }

    private static Aims level(Measured measured, double pace, Chance chance) {
        return switch (measured.measure().valueType()) {
            case PERCENT -> new Aims(Kind.LEVEL, chance.between(35, 62), chance.between(75, 92), pace);
            case RATIO -> new Aims(Kind.LEVEL, chance.between(28, 34) / 10.0, chance.between(42, 48) / 10.0, pace);
            case COUNT, MONEY -> new Aims(Kind.LEVEL, chance.between(20, 40) * 100, chance.between(70, 95) * 100, pace);
        };
    }

    /** What the year aims at: of what flows its own part, of the others where they shall stand at its end. */
    double target(int year) {
        int number = year - FIRST_YEAR;
        return kind == Kind.FLOW ? end * FLOW_OF_YEARS.get(number) : on(WAY_OF_YEARS.get(number + 1));
    }

    /** What is expected for the quarter, at its own pace. */
    double expected(int year, int quarter) {
        if (kind == Kind.FLOW) {
            return target(year) * (WAY_OF_QUARTERS.get(quarter) - WAY_OF_QUARTERS.get(quarter - 1)) * pace;
        }
        int number = year - FIRST_YEAR;
        double from = WAY_OF_YEARS.get(number);
        double way = from + (WAY_OF_YEARS.get(number + 1) - from) * quarter / 4;
        return on(way * pace);
    }

    private double on(double way) {
        return begin + (end - begin) * way;
    }

    boolean isShare(ValueType type) {
        return kind == Kind.LEVEL && type == ValueType.PERCENT;
    }
}
