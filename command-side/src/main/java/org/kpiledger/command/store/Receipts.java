package org.kpiledger.command.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The commands of the last seven days, at most the last million, by actor and key, in memory; the log itself is where
 * they are kept.
 */
final class Receipts {
    static final Duration KEPT = Duration.ofDays(7);
    static final int COUNT_MAX = 1_000_000;

    /** A receipt in few bytes, since there may be a million. */
    private record Kept(long hashHigh, long hashLow, long firstPosition, int events, long epochMicros) {
        static Kept of(CommandKey.Short16 commandHash, Receipt receipt) {
            return new Kept(
                    commandHash.high(),
                    commandHash.low(),
                    receipt.firstPosition(),
                    receipt.events(),
                    ChronoUnit.MICROS.between(Instant.EPOCH, receipt.time()));
        }

        boolean isOf(CommandKey.Short16 commandHash) {
            return hashHigh == commandHash.high() && hashLow == commandHash.low();
        }

        Receipt receipt() {
            return new Receipt(firstPosition, events, time(), false);
        }

        Instant time() {
            return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS);
        }
    }

    private final Map<CommandKey.Short16, Kept> kept = new LinkedHashMap<>();

    /**
     * The first answer to the command, if it was carried out.
     *
     * @throws KeyReused when the key stands for another command
     */
    synchronized Optional<Receipt> find(CommandKey key) {
        Kept found = kept.get(key.shortKey());
        if (found == null) {
            return Optional.empty();
        }
        if (!found.isOf(key.shortHash())) {
            throw new KeyReused(key.commandId());
        }
        return Optional.of(found.receipt().asRepeated());
    }

    synchronized void add(CommandKey key, Receipt receipt) {
        kept.put(key.shortKey(), Kept.of(key.shortHash(), receipt));
        forget(receipt.time().minus(KEPT));
    }

    /** One more entry of the log, as it is read back: the command's first, or the next of the same command. */
    synchronized void follow(CommandKey key, long position, Instant time) {
        Kept before = kept.get(key.shortKey());
        Receipt receipt = new Receipt(position, 1, time, false);
        if (before != null && before.isOf(key.shortHash()) && before.receipt().lastPosition() == position - 1) {
            receipt = before.receipt().withNext(time);
        }
        add(key, receipt);
    }

    private void forget(Instant before) {
        Iterator<Kept> oldest = kept.values().iterator();
        while (oldest.hasNext()) {
            boolean old = oldest.next().time().isBefore(before);
            if (!old && kept.size() <= COUNT_MAX) {
                return;
            }
            oldest.remove();
        }
    }
}
