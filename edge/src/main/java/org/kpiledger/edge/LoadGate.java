package org.kpiledger.edge;

import org.springframework.stereotype.Component;

/**
 * Whether {@code /api} answers yet: closed while the first load runs, open otherwise. Nobody having closed it, it is
 * open. {@code /api/status}, health and the checkpoint answer in either case.
 */
@Component
public final class LoadGate {
    private volatile boolean closed;

    /** From now on everything below {@code /api} but the status answers 503. */
    public void close() {
        closed = true;
    }

    /** The load is done. */
    public void open() {
        closed = false;
    }

    public boolean isOpen() {
        return !closed;
    }
}
