package org.kpiledger.events.plan;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.Sha256;

/**
 * The document that a plan was read from.
 *
 * @param lineCount its lines, separated by line feeds
 */
public record SourceDocument(
        Line title, Line language, @Nullable Line number, Sha256 sha256, int lineCount) {
    public SourceDocument {
        if (lineCount < 1) {
            throw new FieldProblem("lineCount", "must be at least 1");
        }
    }
}
