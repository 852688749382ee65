package org.kpiledger.command.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be used at the moment; nothing was written, and the command may be sent again. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
