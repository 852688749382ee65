package org.kpiledger.projections.risks;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpiledger.events.risk.Level;

/** Whether a risk is looked at as it is before anything is done against it, or after. */
public enum RatingBasis {
    INHERENT,
    RESIDUAL;

    /**
     * The basis of this label.
     *
     * @throws IllegalArgumentException saying which there are
     */
    public static RatingBasis labelled(String text) {
        return Stream.of(values())
                .filter(basis -> basis.label().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be inherent or residual"));
    }

    /** Its name in questions and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where an assessment puts a risk; nowhere where it does not judge this. */
    Optional<Cell> of(Assessment assessment) {
        Level probability = this == INHERENT ? assessment.probability() : assessment.residualProbability();
        Level impact = this == INHERENT ? assessment.impact() : assessment.residualImpact();
        return probability == null || impact == null ? Optional.empty() : Optional.of(Cell.at(probability, impact));
    }
}
