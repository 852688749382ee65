package org.kpiledger.command.inspection;

import java.time.Duration;

/** Has something done when a time has passed. */
interface Later extends AutoCloseable {
    void in(Duration wait, Runnable work);

    /** Nothing more is begun, and what is being done is interrupted. */
    @Override
    void close();
}
