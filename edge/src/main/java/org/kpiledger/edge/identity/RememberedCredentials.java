package org.kpiledger.edge.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Right pairs of name and password, as keyed hashes under a key of this process; at most 1,000, five minutes each. */
final class RememberedCredentials {
    static final Duration LIFE = Duration.ofMinutes(5);
    static final int LIMIT = 1_000;

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;
    private final Map<String, Instant> until = new LinkedHashMap<>();

    RememberedCredentials(Clock clock) {
        this.clock = clock;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, HMAC);
    }

    synchronized boolean contains(String name, String password) {
        Instant end = until.get(hash(name, password));
        return end != null && clock.instant().isBefore(end);
    }

    synchronized void add(String name, String password) {
        String hash = hash(name, password);
        until.remove(hash);
        if (until.size() >= LIMIT) {
            until.remove(until.keySet().iterator().next());
        }
        until.put(hash, clock.instant().plus(LIFE));
    }

    private String hash(String name, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
