package org.kpiledger.bench.commands;

import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.load.Load;

/** A way to append events durably that is measured: it opened a database of its own. */
interface Contender extends AutoCloseable {
    /** As results name it. */
    Name name();

    /** Puts the load on, over subjects that nothing was appended to before. */
    Figures run(Load load) throws Exception;

    @Override
    void close() throws Exception;

    /** @param path {@code gateway} for calls within the process, or {@code http} */
    record Name(String subject, String path) {
        static final String GATEWAY = "gateway";
        static final String HTTP = "http";

        @Override
        public String toString() {
            return path.equals(HTTP) ? subject + " (http)" : subject;
        }
    }
}
