package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.value.Reading;

/**
 * Rates what is achieved by what is to be expected by a day, in the version {@value #VERSION}.
 *
 * <p><b>The way.</b> A measure is expected to go from its start to its target at an even pace: on each day of the target's
 * time, first and last included, by the same step. The start is the baseline; where none is set, 0 for a measure that
 * should rise. A measure whose periods each count their own ({@code INCREMENTAL}) begins each time at 0, whatever its
 * baseline, which is a figure of a time before.
 *
 * <p><b>Attainment</b> is the way gone by the way expected: (achieved - start) / (expected - start), in per cent. Where
 * there is no way, the figure itself is compared:
 *
 * <ul>
 *   <li>a measure that should rise and whose target is not above its start attains achieved / target, and all of it once
 *       the target is reached;
 *   <li>one that should fall, without a baseline above its target, must stay at or below the target: it attains all of it
 *       there, and target / achieved above it;
 *   <li>one that should stay ({@code MAINTAIN}) attains 1 - |achieved - target| / |target|, on whatever side it is off.
 * </ul>
 *
 * <p>Such a limit or level does not depend on the day, except where each period counts its own: there it grows evenly.
 *
 * <p><b>Rating.</b> 90 per cent or more is on track, 60 per cent or more at risk, less off track. It is compared exactly;
 * what is shown is rounded to six decimals.
 */
final class ProgressRule {
    static final String VERSION = "progress-1";

    private static final BigDecimal ON_TRACK = new BigDecimal("0.9");
    private static final BigDecimal AT_RISK = new BigDecimal("0.6");

    private ProgressRule() {}

    /**
     * What is to be judged.
     *
     * @param reporting absent where the figure is one that was reported for the target's own period
     * @param baseline absent where none is set
     * @param from first day of the target's time
     * @param until last day of it
     * @param day that is asked about, not before {@code from}
     */
    record Case(
            Direction direction,
            @Nullable ReportingMethod reporting,
            @Nullable BigDecimal baseline,
            BigDecimal target,
            BigDecimal achieved,
            LocalDate from,
            LocalDate until,
            LocalDate day) {
        private boolean startsAnew() {
            return reporting == ReportingMethod.INCREMENTAL;
        }

        private @Nullable BigDecimal start() {
            if (startsAnew()) {
                return direction == Direction.INCREASE ? BigDecimal.ZERO : null;
            }
            return baseline == null && direction == Direction.INCREASE ? BigDecimal.ZERO : baseline;
        }

        /** Whether there is a way to go from the start to the target, in the direction wanted. */
        private @Nullable BigDecimal wayFrom() {
            BigDecimal start = start();
            if (start == null || direction == Direction.MAINTAIN) {
                return null;
            }
            int way = target.compareTo(start);
            return (direction == Direction.INCREASE ? way > 0 : way < 0) ? start : null;
        }

        private long days() {
            return Math.max(1, ChronoUnit.DAYS.between(from, until) + 1);
        }

        private long elapsed() {
            return Math.clamp(ChronoUnit.DAYS.between(from, day) + 1, 1, days());
        }
    }

    /**
     * The judgement.
     *
     * @param expected by the day, in the measure's unit
     * @param attainment in per cent
     */
    record Result(Rating rating, BigDecimal expected, BigDecimal attainment) {}

    static Result judge(Case of) {
        @Nullable BigDecimal start = of.wayFrom();
        Share expected = start != null
                ? new Share(start, BigDecimal.ONE).plus(share(of, of.target().subtract(start)))
                : of.startsAnew() ? share(of, of.target()) : new Share(of.target(), BigDecimal.ONE);
        Share attained = start != null
                ? new Share(of.achieved().subtract(start), BigDecimal.ONE)
                        .by(share(of, of.target().subtract(start)))
                : level(of, expected);
        return new Result(rating(attained), expected.rounded(), attained.perCent());
    }

    private static Share share(Case of, BigDecimal whole) {
        return new Share(whole.multiply(BigDecimal.valueOf(of.elapsed())), BigDecimal.valueOf(of.days()));
    }

    private static Share level(Case of, Share expected) {
        Share achieved = new Share(of.achieved(), BigDecimal.ONE);
        int compared = achieved.compareTo(expected);
        boolean reached = switch (of.direction()) {
            case INCREASE -> compared >= 0;
            case DECREASE -> compared <= 0;
            case MAINTAIN -> compared == 0;
        };
        if (reached) {
            return Share.ALL;
        }
        return switch (of.direction()) {
            case INCREASE -> expected.signum() <= 0 ? Share.NONE : achieved.by(expected);
            case DECREASE -> achieved.signum() <= 0 || expected.signum() < 0 ? Share.NONE : expected.by(achieved);
            case MAINTAIN ->
                expected.signum() == 0
                        ? Share.NONE
                        : Share.ALL.minus(achieved.minus(expected).abs().by(expected.abs()));
        };
    }

    private static Rating rating(Share attained) {
        if (attained.compareTo(new Share(ON_TRACK, BigDecimal.ONE)) >= 0) {
            return Rating.ON_TRACK;
        }
        return attained.compareTo(new Share(AT_RISK, BigDecimal.ONE)) >= 0 ? Rating.AT_RISK : Rating.OFF_TRACK;
    }

    /** An exact fraction with a denominator above zero. */
    private record Share(BigDecimal above, BigDecimal below) implements Comparable<Share> {
        static final Share ALL = new Share(BigDecimal.ONE, BigDecimal.ONE);
        static final Share NONE = new Share(BigDecimal.ZERO, BigDecimal.ONE);

        Share {
            if (below.signum() < 0) {
                above = above.negate();
                below = below.negate();
            }
        }

        Share plus(Share other) {
            return new Share(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Share minus(Share other) {
            return plus(new Share(other.above.negate(), other.below));
        }

        Share by(Share other) {
            return new Share(above.multiply(other.below), below.multiply(other.above));
        }

        Share abs() {
            return new Share(above.abs(), below);
        }

        int signum() {
            return above.signum();
        }

        BigDecimal rounded() {
            return Reading.plain(above.divide(below, Reading.QUOTIENT_DECIMALS, RoundingMode.HALF_UP));
        }

        BigDecimal perCent() {
            return new Share(above.movePointRight(2), below).rounded();
        }

        @Override
        public int compareTo(Share other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }
    }
}
