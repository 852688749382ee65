package org.kpiledger.web.ledger;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;

/** Which log the API last said that it shows, where that is a simulated one. */
final class LogMark {
    /** The header of an answer by which the API tells that its log is a simulated one, and which. */
    private static final String HEADER = "KPI-Ledger-Log";

    private volatile boolean known;
    private volatile @Nullable String simulatedLog;

    /** What fails may not have come from the API, and has no mark then. */
    void note(ClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().is5xxServerError()) {
            simulatedLog = response.getHeaders().getFirst(HEADER);
            known = true;
        }
    }

    boolean isKnown() {
        return known;
    }

    /** Its name; absent for a real log, and while nothing is known. */
    @Nullable
    String simulatedLog() {
        return simulatedLog;
    }
}
