package org.kpiledger.verifier.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The first entry that is wrong, for each aspect; told from several threads. */
final class Flaws {
    private final Map<Aspect, Flaw> first = new EnumMap<>(Aspect.class);

    /** @param sentence what is wrong */
    record Flaw(long position, String sentence) {}

    synchronized void add(Aspect aspect, long position, String sentence) {
        first.merge(
                aspect,
                new Flaw(position, sentence),
                (known, other) -> other.position() < known.position() ? other : known);
    }

    synchronized Optional<Flaw> of(Aspect aspect) {
        return Optional.ofNullable(first.get(aspect));
    }
}
