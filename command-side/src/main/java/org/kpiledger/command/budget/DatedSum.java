package org.kpiledger.command.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.kpiledger.events.Amount;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * A sum of money that changes on given days, each change counting from its day on.
 *
 * @param last the sum after all changes
 * @param changes by day, none of them zero
 */
public record DatedSum(BigDecimal last, PSortedMap<LocalDate, BigDecimal> changes) {
    /** What a sum is from a day on. */
    record Level(LocalDate from, BigDecimal sum) {
        boolean isAtLeast(BigDecimal other) {
            return sum.compareTo(other) >= 0;
        }
    }

    static DatedSum of(Amount always) {
        return new DatedSum(always.value(), TreePMap.empty());
    }

    DatedSum plus(LocalDate day, BigDecimal change) {
        BigDecimal ofDay = changes.getOrDefault(day, BigDecimal.ZERO).add(change);
        return new DatedSum(last.add(change), ofDay.signum() == 0 ? changes.minus(day) : changes.plus(day, ofDay));
    }

    /** The least that the sum is on any day from this one on, and the first day on which it is that. */
    Level lowestFrom(LocalDate day) {
        BigDecimal sum = last;
        Level lowest = null;
        for (Map.Entry<LocalDate, BigDecimal> change = changes.lowerEntry(LocalDate.MAX);
                change != null && change.getKey().isAfter(day);
                change = changes.lowerEntry(change.getKey())) {
            if (lowest == null || lowest.isAtLeast(sum)) {
                lowest = new Level(change.getKey(), sum);
            }
            sum = sum.subtract(change.getValue());
        }
        return lowest == null || lowest.isAtLeast(sum) ? new Level(day, sum) : lowest;
    }

    /** Whether the sum is zero on every day from this one on. */
    boolean isZeroFrom(LocalDate day) {
        return last.signum() == 0 && changes.higherKey(day) == null;
    }
}
