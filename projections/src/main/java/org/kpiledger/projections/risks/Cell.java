package org.kpiledger.projections.risks;

import org.kpiledger.events.risk.Level;

/**
 * A place in the matrix.
 *
 * @param rating probability times impact, each counted from 1
 */
public record Cell(Level probability, Level impact, int rating) {
    static Cell at(Level probability, Level impact) {
        return new Cell(probability, impact, Scale.rating(probability, impact));
    }
}
