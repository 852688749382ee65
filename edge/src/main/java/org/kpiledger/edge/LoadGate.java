package org.kpiledger.edge;

import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Whether {@code /api} answers yet: closed while the first load runs, or until what is shown has been read; open
 * otherwise. Nobody having closed it, it is open. {@code /api/status}, health and the checkpoint answer in either case.
 */
@Component
public final class LoadGate {
    private static final BooleanSupplier OPEN = () -> true;

    private volatile BooleanSupplier state = OPEN;

    /** From now on everything below {@code /api} but the status answers 503. */
    public void close() {
        state = () -> false;
    }

    /** As {@link #close()}, until the condition holds once; it is asked at each request, and must answer at once. */
    public void closeUntil(BooleanSupplier condition) {
        state = condition;
    }

    /** The load is done. */
    public void open() {
        state = OPEN;
    }

    public boolean isOpen() {
        if (!state.getAsBoolean()) {
            return false;
        }
        state = OPEN;
        return true;
    }
}
