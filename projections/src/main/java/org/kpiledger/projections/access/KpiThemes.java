package org.kpiledger.projections.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpiledger.events.Code;

/** Under which theme each version of a KPI's definition stands, in the order of the log. */
public record KpiThemes(Code kpi, List<Version> versions) implements AccessDocument {
    public KpiThemes {
        versions = List.copyOf(versions);
    }

    /** A version of the definition. */
    public record Version(int version, Code theme, boolean approved) {}

    /** The theme of the last version approved; while none is, of the last proposed. */
    Optional<Code> theme() {
        return versions.reversed().stream()
                .filter(Version::approved)
                .findFirst()
                .or(() -> versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast()))
                .map(Version::theme);
    }

    KpiThemes proposing(int version, Code theme) {
        return new KpiThemes(
                kpi,
                Stream.concat(versions.stream(), Stream.of(new Version(version, theme, false)))
                        .toList());
    }

    KpiThemes approving(int version) {
        return new KpiThemes(
                kpi,
                versions.stream()
                        .map(known -> known.version() == version ? new Version(version, known.theme(), true) : known)
                        .toList());
    }
}
