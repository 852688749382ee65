package org.kpiledger.edge.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts failed logins by address and by name at an address, for a minute each. Names alone are not counted: a stranger
 * could lock an account out.
 */
final class FailedLogins {
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final int PER_NAME = 10;
    static final int PER_ADDRESS = 60;

    private static final int LIMIT = 10_000;

    private record Count(int tries, Instant until) {}

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    FailedLogins(Clock clock) {
        this.clock = clock;
    }

    synchronized void refuseAfterTooMany(String name, String address) {
        refuse(nameAt(name, address), PER_NAME);
        refuse(address, PER_ADDRESS);
    }

    synchronized void count(String name, String address) {
        count(nameAt(name, address));
        count(address);
    }

    private void refuse(String key, int most) {
        Count count = counts.get(key);
        Instant now = clock.instant();
        if (count != null && count.tries() >= most && now.isBefore(count.until())) {
            throw new TooManyFailedLogins(
                    1 + (int) Duration.between(now, count.until()).toSeconds());
        }
    }

    private void count(String key) {
        Instant now = clock.instant();
        Count count = counts.remove(key);
        if (counts.size() >= LIMIT) {
            counts.remove(counts.keySet().iterator().next());
        }
        if (count == null || !now.isBefore(count.until())) {
            counts.put(key, new Count(1, now.plus(WINDOW)));
        } else {
            counts.put(key, new Count(count.tries() + 1, count.until()));
        }
    }

    private static String nameAt(String name, String address) {
        String shortened = name.length() > 64 ? name.substring(0, 64) : name;
        return address + " " + shortened.toLowerCase(Locale.ROOT);
    }
}
