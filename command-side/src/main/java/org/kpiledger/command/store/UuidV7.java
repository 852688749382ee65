package org.kpiledger.command.store;

import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered unique ids. Source: RFC 9562, section 5.7. */
final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int RANDOM_A_MASK = 0x0FFF;
    private static final long RANDOM_B_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private UuidV7() {}

    static String at(long epochMillis) {
        long high = (epochMillis << 16) | VERSION | (RANDOM.nextInt() & RANDOM_A_MASK);
        long low = VARIANT | (RANDOM.nextLong() & RANDOM_B_MASK);
        return new UUID(high, low).toString();
    }
}
