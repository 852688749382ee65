package org.kpiledger.verifier.figures;

import java.io.OutputStream;
import org.kpiledger.projections.ViewJson;

/** Counts the bytes of an answer without keeping any: a large one would not fit into memory. */
final class Measured extends OutputStream {
    private long bytes;

    private Measured() {}

    /** How many bytes the view has as an answer. */
    static long of(Record view) {
        Measured measured = new Measured();
        ViewJson.write(view, measured);
        return measured.bytes;
    }

    @Override
    public void write(int one) {
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        bytes += length;
    }
}
