package org.kpiledger.edge;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a start that fails for a {@link BadSetup} print its sentence instead of a stack trace. */
class BadSetupAnalyzer extends AbstractFailureAnalyzer<BadSetup> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BadSetup cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
