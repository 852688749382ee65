package org.kpiledger.command.evidence;

import java.io.IOException;
import java.io.InputStream;

/** What a sender sends; tells whether it was the sender that failed. */
final class Body {
    private final InputStream in;
    private boolean brokenOff;

    Body(InputStream in) {
        this.in = in;
    }

    int read(byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException gone) {
            brokenOff = true;
            throw gone;
        }
    }

    boolean isBrokenOff() {
        return brokenOff;
    }
}
